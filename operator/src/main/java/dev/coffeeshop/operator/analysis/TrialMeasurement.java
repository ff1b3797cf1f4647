package dev.coffeeshop.operator.analysis;

import dev.coffeeshop.measurement.LoadResult;
import dev.coffeeshop.operator.design.Cell;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one trial showed.
 *
 * @param counted whether figures may rest on it; of one that is not, only what had to be discarded is looked at
 * @param exits of the workload's containers during the trial, each to be attributed to the rung in which it happened
 * @param samples of the workload's CPU counters during the trial
 */
public record TrialMeasurement(
        Cell cell,
        int repetition,
        boolean counted,
        LoadResult load,
        List<ContainerExit> exits,
        List<CpuSample> samples) {

    public TrialMeasurement {
        exits = List.copyOf(exits);
        samples = List.copyOf(samples);
    }

    /** @param reason the container's own, such as OOMKilled or Error */
    public record ContainerExit(Instant at, String pod, String reason, int exitCode) {

        private static final String OUT_OF_MEMORY = "OOMKilled";

        boolean outOfMemory() {
            return reason.equals(OUT_OF_MEMORY);
        }
    }

    /**
     * Counters of one pod's measured container since it started.
     *
     * @param at when they were read
     * @param periods enforcement periods of the CPU limit that have passed; absent when unknown
     * @param throttledPeriods of these, the ones in which the container was held back
     */
    public record CpuSample(
            Instant at,
            String pod,
            double cpuSeconds,
            @Nullable Long periods,
            @Nullable Long throttledPeriods) {}
}
