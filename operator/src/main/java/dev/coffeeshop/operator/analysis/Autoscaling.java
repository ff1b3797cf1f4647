package dev.coffeeshop.operator.analysis;

import dev.coffeeshop.operator.analysis.statistics.PlainMean;
import dev.coffeeshop.operator.api.v1alpha1.CellStatus.LimitingFactor;
import dev.coffeeshop.operator.design.Cell;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Whether, and how, the number of replicas may follow CPU use; either way with the reason in words. */
sealed interface Autoscaling {

    String reason();

    record Follows(int utilizationPercent, int minReplicas, int maxReplicas, String reason) implements Autoscaling {}

    record Withheld(String reason) implements Autoscaling {}

    /**
     * CPU use tells how near a cell is to its capacity only where the CPU limit is what limits it. The target is 80 % of
     * the use at the capacity. Replicas range from the fewest that were measured at this CPU limit to the most that
     * serve more there, and at least to as many as hold the target at the demand when replicas share it evenly. Only that
     * number may lie beyond the measured ones, by a quarter of the chosen cell's, rounded up.
     *
     * @param chosen a cell whose capacity is at least the demand
     * @param cells of the experiment
     * @param factor what limits the chosen cell; empty when it is not known
     */
    static Autoscaling of(
            CellFigures chosen, List<CellFigures> cells, int requestsPerSecond, Optional<LimitingFactor> factor) {
        String cell = chosen.cell().name();
        Optional<String> obstacle = factor.map(each -> obstacle(cell, each))
                .orElseGet(() -> Optional.of("what limits %s is unknown".formatted(cell)));
        if (obstacle.isPresent()) {
            return withheld(obstacle.get());
        }
        OptionalDouble used = cpuUsedPercent(chosen);
        return used.isPresent()
                ? following(used.getAsDouble(), chosen, new ReplicaRange(chosen, cells, requestsPerSecond))
                : withheld("CPU use of %s at its capacity is unknown".formatted(cell));
    }

    private static Autoscaling following(double usedPercent, CellFigures chosen, ReplicaRange range) {
        Cell cell = chosen.cell();
        if (range.least() == range.most()) {
            return withheld("%d is the only number of replicas at %dm that was measured and helps"
                    .formatted(cell.replicas(), cell.cpuMillicores()));
        }
        int target = Math.clamp(Math.round(ReplicaRange.TARGET * usedPercent), 1, 100);
        return new Follows(
                target,
                range.least(),
                range.most(),
                "The autoscaler holds %d %% of the CPU request, 80 %% of the %s %% used at the capacity, with %d to %d"
                                .formatted(target, Decimal.of(usedPercent), range.least(), range.most())
                        + " replicas" + range.beyond() + ".");
    }

    private static Optional<String> obstacle(String cell, LimitingFactor limiting) {
        return switch (limiting.factor()) {
            case CpuLimit -> Optional.empty();
            case Unknown -> Optional.of("what limits %s is unknown (%s)".formatted(cell, limiting.evidence()));
            case Memory, Rejections, Coordination, SharedComponent, Concurrency ->
                Optional.of("%s, not the CPU limit, is what limits %s, so that CPU use does not tell how near it is to"
                                .formatted(limiting.factor(), cell)
                        + " its capacity");
        };
    }

    private static Withheld withheld(String obstacle) {
        return new Withheld("No autoscaler: " + obstacle + ".");
    }

    private static OptionalDouble cpuUsedPercent(CellFigures cell) {
        List<Double> used =
                cell.runs().cpuUse().stream().map(CpuUse::usedPercent).toList();
        return used.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(PlainMean.of(used).value());
    }
}
