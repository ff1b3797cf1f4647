package dev.coffeeshop.calibration.truth;

import dev.coffeeshop.operator.api.v1alpha1.ScalingStatus;
import dev.coffeeshop.operator.api.v1alpha1.UpOrOutStatus;
import dev.coffeeshop.operator.api.v1alpha1.VerdictStatus;
import dev.coffeeshop.operator.design.Cell;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/**
 * What is true of a planted workload on hosts as planted, and the verdict that follows from it.
 *
 * @param capacities of every cell, in requests per second
 * @param oneRequestMilliseconds of the reference cell
 */
public record Truth(Planted planted, Map<Cell, Double> capacities, double oneRequestMilliseconds) {

    private static final double OUT = 1.10;
    private static final double UP = 0.90;

    public Truth {
        capacities = Map.copyOf(capacities);
    }

    public double capacity(Cell cell) {
        Double capacity = capacities.get(cell);
        if (capacity == null) {
            throw new IllegalArgumentException("no such cell: " + cell);
        }
        return capacity;
    }

    /** Empty where the cells leave nothing to compare. */
    public Optional<Expected> expected(Part part) {
        return switch (part) {
            case PERFORMANCE -> Optional.of(performance());
            case SCALABILITY -> efficiency().map(this::scalability);
            case UP_OR_OUT -> ratio().map(Truth::upOrOut);
        };
    }

    /** Of the out-axis at the greatest CPU limit with several replica counts. */
    public Optional<Double> efficiency() {
        return capacities.keySet().stream()
                .filter(cell -> fewest(cell).replicas() < cell.replicas())
                .max(Cell.BY_SIZE)
                .map(most -> {
                    Cell least = fewest(most);
                    return capacity(most) * least.replicas() / (capacity(least) * most.replicas());
                });
    }

    /** More replicas over fewer, at equal and greatest total CPU. */
    public Optional<Double> ratio() {
        return capacities.keySet().stream()
                .filter(cell -> sameCost(cell).replicas() < cell.replicas())
                .max(Comparator.comparingInt(Cell::totalMillicores).thenComparingInt(Cell::replicas))
                .map(out -> capacity(out) / capacity(sameCost(out)));
    }

    private Cell fewest(Cell like) {
        return capacities.keySet().stream()
                .filter(cell -> cell.cpuMillicores() == like.cpuMillicores())
                .min(Comparator.comparingInt(Cell::replicas))
                .orElse(like);
    }

    private Cell sameCost(Cell like) {
        return capacities.keySet().stream()
                .filter(cell -> cell.totalMillicores() == like.totalMillicores())
                .min(Comparator.comparingInt(Cell::replicas))
                .orElse(like);
    }

    private Expected performance() {
        double bound = planted.oneRequestMilliseconds();
        return oneRequestMilliseconds <= bound
                ? Expected.below(VerdictStatus.Performance.Fast.name(), oneRequestMilliseconds, bound)
                : Expected.above(VerdictStatus.Performance.Slow.name(), oneRequestMilliseconds, bound);
    }

    private Expected scalability(double efficiency) {
        double bound = planted.minEfficiencyPercent() / 100.0;
        return efficiency >= bound
                ? Expected.above(ScalingStatus.Judgement.Scales.name(), efficiency, bound)
                : Expected.below(ScalingStatus.Judgement.DoesNotScale.name(), efficiency, bound);
    }

    private static Expected upOrOut(double ratio) {
        if (ratio > OUT) {
            return Expected.above(UpOrOutStatus.Judgement.Out.name(), ratio, OUT);
        }
        return ratio < UP
                ? Expected.below(UpOrOutStatus.Judgement.Up.name(), ratio, UP)
                : new Expected(UpOrOutStatus.Judgement.Same.name(), Math.min(OUT / ratio, ratio / UP) - 1);
    }
}
