package dev.coffeeshop.operator.report.page;

import dev.coffeeshop.measurement.LoadModel;
import dev.coffeeshop.operator.analysis.Decimal;
import dev.coffeeshop.operator.analysis.curve.LoadCurve;
import dev.coffeeshop.operator.analysis.curve.LoadPoint;
import dev.coffeeshop.operator.api.v1alpha1.LoadSpec.Mode;
import dev.coffeeshop.operator.report.chart.Axis;
import dev.coffeeshop.operator.report.chart.Scale;
import dev.coffeeshop.operator.report.markup.Element;
import dev.coffeeshop.operator.report.model.CellResult;
import dev.coffeeshop.operator.report.model.ReportModel;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The load curves of the cells that are drawn. */
record LoadCurves(ReportModel report, List<CellResult> cells) {

    static LoadCurves of(ReportModel report) {
        return new LoadCurves(report, new ShownCells(report).list());
    }

    interface Drawing {
        Element draw(CellResult cell, LoadCurve curve);
    }

    interface Row {
        List<String> of(String cell, String load, LoadPoint point);
    }

    boolean isEmpty() {
        return points().findAny().isEmpty();
    }

    /** What a reader has to know of what is drawn; empty where everything is, as it was measured. */
    List<String> notes() {
        return Stream.concat(new ShownCells(report).leftOut().stream(), together().stream())
                .toList();
    }

    /** A search offers other rates in every run. */
    private Optional<String> together() {
        return report.spec().load().mode() == Mode.Capacity
                ? Optional.of(
                        "The search chose its rates anew in every run. Those that differ by less than a tenth may be"
                                + " shown as one point, at their geometric mean.")
                : Optional.empty();
    }

    LoadModel model() {
        return report.spec().load().mode() == Mode.Users ? LoadModel.CLOSED : LoadModel.OPEN;
    }

    Stream<LoadPoint> points() {
        return cells.stream().flatMap(cell -> curve(cell).stream()).flatMap(curve -> curve.points().stream());
    }

    double greatestLoad() {
        return points().mapToDouble(LoadPoint::level).max().orElse(1);
    }

    double leastLoad() {
        return points().mapToDouble(LoadPoint::level).min().orElse(1);
    }

    /** The same for all cells, so that they can be compared. */
    Axis loadAxis() {
        return new Axis(Scale.Linear.fromZero(greatestLoad()), label());
    }

    /** The same where loads differ so much that the least would stand on each other. */
    Axis spreadLoadAxis() {
        return greatestLoad() > 10 * leastLoad()
                ? new Axis(Scale.Logarithmic.around(leastLoad(), greatestLoad()), label())
                : loadAxis();
    }

    private String label() {
        return model() == LoadModel.CLOSED ? "users at once" : "offered requests/s";
    }

    List<Html.Panel> panels(Drawing drawing) {
        return cells.stream()
                .flatMap(cell ->
                        curve(cell)
                                .map(curve -> new Html.Panel(cell.cell().name(), drawing.draw(cell, curve)))
                                .stream())
                .toList();
    }

    List<List<String>> rows(Row row) {
        return cells.stream()
                .flatMap(cell -> curve(cell).stream())
                .flatMap(curve -> curve.points().stream()
                        .map(point -> row.of(curve.cell().name(), Decimal.ofLoad(point.level()), point)))
                .toList();
    }

    private Optional<LoadCurve> curve(CellResult cell) {
        return report.curves().loads().stream()
                .filter(each -> each.cell().equals(cell.cell()))
                .filter(each -> !each.points().isEmpty())
                .findFirst();
    }
}
