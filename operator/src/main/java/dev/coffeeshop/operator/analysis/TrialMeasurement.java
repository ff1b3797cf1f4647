package dev.coffeeshop.operator.analysis;

import dev.coffeeshop.measurement.LoadResult;
import dev.coffeeshop.operator.design.Cell;
import java.time.Instant;
import java.util.List;

/**
 * What one counted trial showed.
 *
 * @param exits of the workload's containers during the trial, each to be attributed to the rung in which it happened
 */
public record TrialMeasurement(Cell cell, int repetition, LoadResult load, List<ContainerExit> exits) {

    public TrialMeasurement {
        exits = List.copyOf(exits);
    }

    /** @param reason the container's own, such as OOMKilled or Error */
    public record ContainerExit(Instant at, String pod, String reason, int exitCode) {}
}
