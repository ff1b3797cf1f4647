package dev.coffeeshop.operator.report.model;

import dev.coffeeshop.operator.api.v1alpha1.CellStatus;
import dev.coffeeshop.operator.api.v1alpha1.CellStatus.BreakingPoint;
import dev.coffeeshop.operator.api.v1alpha1.CellStatus.CapacityNote;
import dev.coffeeshop.operator.api.v1alpha1.CellStatus.Discarded;
import dev.coffeeshop.operator.api.v1alpha1.CellStatus.LimitingFactor;
import dev.coffeeshop.operator.design.Cell;
import java.util.List;
import java.util.Optional;

/**
 * One cell's figures. What is empty was not measured, or is not known yet.
 *
 * @param capacity requests per second
 * @param capacityDetail what the note rests on
 * @param baselineMilliseconds the percentile of {@code oneRequest}, unloaded
 * @param latencyMilliseconds the percentile of {@code underLoad}, at the capacity
 * @param failedPercent of the requests, at the capacity
 * @param cpuMilliseconds for one right answer
 * @param costPerMillion good requests, in the currency of the cost block
 * @param counted trials behind the figures
 * @param discardedTrials that failed or are invalid
 */
public record CellResult(
        Cell cell,
        Optional<Figure> capacity,
        Optional<CapacityNote> note,
        Optional<String> capacityDetail,
        Optional<Integer> usersAtCapacity,
        Optional<Figure> baselineMilliseconds,
        Optional<Figure> latencyMilliseconds,
        Optional<String> failedPercent,
        Optional<Figure> cpuUsedPercent,
        Optional<Figure> throttledPercent,
        Optional<Figure> cpuMilliseconds,
        Optional<BreakingPoint> breakingPoint,
        Optional<LimitingFactor> limit,
        Optional<Figure> costPerMillion,
        int counted,
        int discardedTrials,
        List<Discarded> discarded,
        int restarts) {

    public CellResult {
        discarded = List.copyOf(discarded);
    }

    static CellResult of(Cell cell, CellStatus status) {
        return new CellResult(
                cell,
                Figure.ofNullable(status.capacity()),
                Optional.ofNullable(status.capacityNote()),
                Optional.ofNullable(status.capacityDetail()),
                Optional.ofNullable(status.usersAtCapacity()),
                Figure.ofNullable(status.baselineMilliseconds()),
                Figure.ofNullable(status.latencyAtCapacityMilliseconds()),
                Optional.ofNullable(status.failedPercentAtCapacity()),
                Figure.ofNullable(status.cpuUsedPercent()),
                Figure.ofNullable(status.throttledPercent()),
                Figure.ofNullable(status.cpuMillisecondsPerRequest()),
                Optional.ofNullable(status.breakingPoint()),
                Optional.ofNullable(status.limitingFactor()),
                Figure.ofNullable(status.costPerMillionRequests()),
                status.repetitionsCounted(),
                status.repetitionsDiscarded(),
                status.discarded(),
                status.restarts());
    }

    /** Of a cell that is planned and of which nothing was recorded yet. */
    static CellResult unmeasured(Cell cell) {
        return new CellResult(
                cell,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                0,
                List.of(),
                0);
    }
}
