package dev.coffeeshop.operator.analysis;

import dev.coffeeshop.operator.analysis.laws.SerialFraction;
import dev.coffeeshop.operator.analysis.statistics.Interval;
import dev.coffeeshop.operator.analysis.statistics.LogScaleModel;
import dev.coffeeshop.operator.api.v1alpha1.ScalingStatus;
import dev.coffeeshop.operator.api.v1alpha1.ScalingStatus.Axis;
import dev.coffeeshop.operator.api.v1alpha1.ScalingStatus.Judgement;
import dev.coffeeshop.operator.design.Cell;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Cells that differ along one axis only, compared from the least to the greatest.
 *
 * <p>Efficiency is C(N)·N₁ ÷ (C(N₁)·N), where N counts replicas or millicores.
 *
 * @param speedup capacity of the greatest over that of the least; empty where one of them has none
 * @param law that all cells of the out-axis follow; empty on the up-axis, where no law is known
 */
record ScalingLine(
        Axis axis,
        CellFigures least,
        CellFigures greatest,
        Optional<Interval> speedup,
        int minEfficiencyPercent,
        Optional<LineLaw> law) {

    /** @param cells of the line, at least two */
    static ScalingLine of(Axis axis, List<CellFigures> cells, LogScaleModel<Cell> model, int minEfficiencyPercent) {
        Comparator<CellFigures> along = Comparator.comparingInt(figures -> position(axis, figures.cell()));
        CellFigures least = cells.stream().min(along).orElseThrow();
        CellFigures greatest = cells.stream().max(along).orElseThrow();
        Optional<Interval> speedup = CapacityRatio.of(greatest, least, model);
        Optional<LineLaw> law = axis == Axis.Out ? Optional.of(LineLaw.of(cells)) : Optional.empty();
        return new ScalingLine(axis, least, greatest, speedup, minEfficiencyPercent, law);
    }

    /** Where a cell stands on the axis. */
    static int position(Axis axis, Cell cell) {
        return switch (axis) {
            case Out -> cell.replicas();
            case Up -> cell.cpuMillicores();
        };
    }

    /** Which line of the axis a cell belongs to. */
    static int line(Axis axis, Cell cell) {
        return switch (axis) {
            case Out -> cell.cpuMillicores();
            case Up -> cell.replicas();
        };
    }

    /** The value that stands still, such as 400m or 2. */
    String at() {
        return label(axis == Axis.Out ? Axis.Up : Axis.Out, least.cell());
    }

    double idealSpeedup() {
        return (double) position(axis, greatest.cell()) / position(axis, least.cell());
    }

    boolean repeated() {
        return CapacityRatio.repeated(least, greatest);
    }

    Judgement judgement() {
        return efficiencyPercent()
                .map(efficiency -> {
                    if (efficiency.whollyAtLeast(minEfficiencyPercent)) {
                        return Judgement.Scales;
                    }
                    return efficiency.whollyBelow(minEfficiencyPercent)
                            ? Judgement.DoesNotScale
                            : Judgement.Undetermined;
                })
                .orElse(Judgement.NotJudged);
    }

    /** Why it was not judged, or what besides chance left it undetermined. */
    Optional<String> reason() {
        String reasons = CapacityRatio.doubts(least, greatest);
        boolean due = judgement() == Judgement.NotJudged || judgement() == Judgement.Undetermined;
        return due && !reasons.isEmpty() ? Optional.of(reasons) : Optional.empty();
    }

    ScalingStatus status() {
        return new ScalingStatus(
                axis,
                at(),
                label(axis, least.cell()),
                label(axis, greatest.cell()),
                speedup.map(ratio -> Decimal.estimate(ratio, repeated())).orElse(null),
                efficiencyPercent()
                        .map(percent -> Decimal.estimate(percent, repeated()))
                        .orElse(null),
                judgement(),
                reason().orElse(null),
                serialFraction()
                        .map(fraction -> Decimal.estimate(fraction, repeated()))
                        .orElse(null),
                law.map(LineLaw::status).orElse(null));
    }

    private Optional<Interval> serialFraction() {
        return speedup.filter(_ -> axis == Axis.Out).map(ratio -> SerialFraction.of(ratio, idealSpeedup()));
    }

    /** Speed-up as a share of the ideal one. */
    Optional<Interval> efficiencyPercent() {
        return speedup.map(ratio -> ratio.times(100 / idealSpeedup()));
    }

    private static String label(Axis axis, Cell cell) {
        return switch (axis) {
            case Out -> String.valueOf(cell.replicas());
            case Up -> cell.cpuMillicores() + "m";
        };
    }
}
