package dev.coffeeshop.operator.analysis;

import dev.coffeeshop.operator.analysis.curve.GrowthCurve;
import dev.coffeeshop.operator.analysis.curve.GrowthCurve.Step;
import dev.coffeeshop.operator.analysis.laws.LawFit;
import dev.coffeeshop.operator.analysis.statistics.Interval;
import dev.coffeeshop.operator.analysis.statistics.LogScaleModel;
import dev.coffeeshop.operator.design.Cell;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Every cell of a line against the least one. */
record GrowthCurves(List<CellFigures> cells, LogScaleModel<Cell> capacity) {

    GrowthCurve curve(ScalingLine line) {
        Cell least = line.least().cell();
        int place = ScalingLine.line(line.axis(), least);
        List<Step> steps = cells.stream()
                .filter(each -> ScalingLine.line(line.axis(), each.cell()) == place)
                .sorted(Comparator.comparingInt(each -> ScalingLine.position(line.axis(), each.cell())))
                .map(each -> step(line, each))
                .toList();
        return new GrowthCurve(
                line.axis(), line.at(), steps, line.law().flatMap(LineLaw::fit).map(LawFit::curve));
    }

    private Step step(ScalingLine line, CellFigures each) {
        int position = ScalingLine.position(line.axis(), each.cell());
        Optional<Interval> speedup = each.cell().equals(line.least().cell())
                ? each.known().map(_ -> Interval.point(1))
                : CapacityRatio.of(each, line.least(), capacity);
        double ideal = (double) position
                / ScalingLine.position(line.axis(), line.least().cell());
        return new Step(
                each.cell(),
                position,
                speedup,
                speedup.map(ratio -> ratio.times(100 / ideal)),
                CapacityRatio.repeated(each, line.least()));
    }
}
