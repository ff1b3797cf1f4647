package dev.coffeeshop.operator.analysis;

import dev.coffeeshop.operator.analysis.statistics.Interval;
import dev.coffeeshop.operator.analysis.statistics.LogScaleModel;
import dev.coffeeshop.operator.api.v1alpha1.ScalingStatus;
import dev.coffeeshop.operator.api.v1alpha1.ScalingStatus.Axis;
import dev.coffeeshop.operator.api.v1alpha1.ScalingStatus.Judgement;
import dev.coffeeshop.operator.design.Cell;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Cells that differ along one axis only, compared from the least to the greatest.
 *
 * <p>Efficiency is C(N)·N₁ ÷ (C(N₁)·N), where N counts replicas or millicores. A capacity that is a lower bound leaves
 * the ratio open on its side; it can still show what it suffices for: a great ratio over a known least cell, or a small
 * one under a known greatest.
 *
 * @param speedup capacity of the greatest over that of the least; empty where one of them has none
 */
record ScalingLine(
        Axis axis, CellFigures least, CellFigures greatest, Optional<Interval> speedup, int minEfficiencyPercent) {

    /** What rounding may cost a ratio that is exactly at the threshold. */
    private static final double ROUNDING = 1e-9;

    /** @param cells of the line, at least two */
    static ScalingLine of(Axis axis, List<CellFigures> cells, LogScaleModel<Cell> model, int minEfficiencyPercent) {
        Comparator<CellFigures> along = Comparator.comparingInt(figures -> position(axis, figures.cell()));
        CellFigures least = cells.stream().min(along).orElseThrow();
        CellFigures greatest = cells.stream().max(along).orElseThrow();
        Optional<Interval> speedup = least.known()
                .flatMap(under ->
                        greatest.known().map(over -> opened(model.ratio(greatest.cell(), least.cell()), over, under)));
        return new ScalingLine(axis, least, greatest, speedup, minEfficiencyPercent);
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
        return ends().flatMap(end -> end.known().stream()).allMatch(CellCapacity.Known::repeated);
    }

    Judgement judgement() {
        double bound = minEfficiencyPercent * (1 - ROUNDING);
        return efficiencyPercent()
                .map(efficiency -> {
                    if (efficiency.whollyAtLeast(bound)) {
                        return Judgement.Scales;
                    }
                    return efficiency.whollyBelow(bound) ? Judgement.DoesNotScale : Judgement.Undetermined;
                })
                .orElse(Judgement.NotJudged);
    }

    /** Why it was not judged, or what besides chance left it undetermined. */
    Optional<String> reason() {
        String reasons = ends().flatMap(end -> reason(end).stream()).collect(Collectors.joining("; "));
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
                null,
                null);
    }

    /** Speed-up as a share of the ideal one. */
    Optional<Interval> efficiencyPercent() {
        return speedup.map(ratio -> ratio.times(100 / idealSpeedup()));
    }

    private Stream<CellFigures> ends() {
        return Stream.of(least, greatest);
    }

    private static Interval opened(Interval ratio, CellCapacity.Known over, CellCapacity.Known under) {
        Interval above = over.lowerBound() || under.openBelow() ? ratio.openAbove() : ratio;
        return under.lowerBound() || over.openBelow() ? above.openBelow() : above;
    }

    private static Optional<String> reason(CellFigures end) {
        String cell = end.cell().name();
        return switch (end.capacity()) {
            case CellCapacity.Unmeasured() -> Optional.of(cell + " was not measured");
            case CellCapacity.None none -> Optional.of(cell + " has no capacity: " + none.detail());
            case CellCapacity.Known known
            when known.lowerBound() -> Optional.of("the capacity of " + cell + " is a lower bound: " + known.detail());
            case CellCapacity.Known known
            when known.openBelow() -> Optional.of("the capacity of " + cell + " is uncertain: " + known.detail());
            case CellCapacity.Known known -> Optional.empty();
        };
    }

    private static String label(Axis axis, Cell cell) {
        return switch (axis) {
            case Out -> String.valueOf(cell.replicas());
            case Up -> cell.cpuMillicores() + "m";
        };
    }
}
