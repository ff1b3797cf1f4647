package dev.coffeeshop.operator.report.page;

import static dev.coffeeshop.operator.report.markup.DataTable.number;
import static dev.coffeeshop.operator.report.markup.DataTable.text;

import dev.coffeeshop.measurement.LoadModel;
import dev.coffeeshop.operator.analysis.curve.LoadCurve;
import dev.coffeeshop.operator.analysis.curve.LoadPoint;
import dev.coffeeshop.operator.report.chart.Axis;
import dev.coffeeshop.operator.report.chart.Caption;
import dev.coffeeshop.operator.report.chart.Guide;
import dev.coffeeshop.operator.report.chart.Mark;
import dev.coffeeshop.operator.report.chart.Plot;
import dev.coffeeshop.operator.report.chart.Scale;
import dev.coffeeshop.operator.report.chart.Series;
import dev.coffeeshop.operator.report.markup.DataTable;
import dev.coffeeshop.operator.report.markup.Element;
import dev.coffeeshop.operator.report.markup.Node;
import dev.coffeeshop.operator.report.model.CellResult;
import dev.coffeeshop.operator.report.model.Figure;
import dev.coffeeshop.operator.report.model.ReportModel;
import java.util.ArrayList;
import java.util.List;

/** What more load brings, up to where it breaks. */
record ThroughputSection(ReportModel report, LoadCurves shown) {

    Element element() {
        List<Node> content = new ArrayList<>();
        content.add(
                Html.paragraph(("Good answers per second, which are right and within %s ms, against the offered load."
                                + " %s A cross marks a load at which the objective was missed in at least half of the runs.")
                        .formatted(
                                Words.whole(
                                        report.spec().objective().underLoad().maxLatencyMilliseconds()),
                                ideal())));
        if (shown.isEmpty()) {
            content.add(Html.absent("Nothing is drawn, since no trial has been counted yet."));
        } else {
            shown.notes().forEach(text -> content.add(Html.paragraph(text)));
            content.add(
                    Html.panels(shown.panels((cell, curve) -> plot(cell, curve).draw())));
            content.add(Html.data(table()));
        }
        return Html.section("throughput", "More load, more answers?", content);
    }

    private String ideal() {
        return shown.model() == LoadModel.CLOSED
                ? "The dashed line is ideal: every user is served like those of the least load."
                : "The dashed line is ideal: all that is offered is answered well.";
    }

    private Plot plot(CellResult cell, LoadCurve curve) {
        return new Plot(
                new Caption(
                        "throughput-" + cell.cell().name(),
                        "Throughput of " + cell.cell().name(),
                        words(cell)),
                shown.loadAxis(),
                new Axis(Scale.Linear.fromZero(greatest()), "good answers/s"),
                List.of(new Series(
                        "",
                        1,
                        true,
                        curve.points().stream().map(ThroughputSection::mark).toList())),
                guides(cell, curve));
    }

    private String words(CellResult cell) {
        return "Capacity %s requests/s. %s."
                .formatted(
                        Words.figure(cell.capacity()),
                        cell.breakingPoint()
                                .map(point -> "Breaks at "
                                        + Words.breaking(point, report.spec().load()))
                                .orElse("No offered load breaks it"));
    }

    private static Mark mark(LoadPoint point) {
        var good = point.goodPerSecond();
        Mark mark = Mark.of(point.level(), good.value(), good.lower(), good.upper());
        return point.holds() ? mark : mark.missed();
    }

    private List<Guide> guides(CellResult cell, LoadCurve curve) {
        List<Guide> guides = new ArrayList<>();
        LoadPoint least = curve.points().getFirst();
        double slope =
                curve.model() == LoadModel.OPEN ? 1 : least.goodPerSecond().value() / least.level();
        guides.add(new Guide.Line(0, 0, shown.greatestLoad(), slope * shown.greatestLoad(), "ideal"));
        cell.breakingPoint()
                .ifPresent(point -> guides.add(new Guide.Place(
                        Double.parseDouble(point.load()),
                        point.reason() == null ? Words.spelled(point.how()) : point.reason())));
        return guides;
    }

    /** The same for all cells, so that they can be compared; wide intervals do not press the figures down. */
    private double greatest() {
        double value = shown.points()
                .mapToDouble(point -> point.goodPerSecond().value())
                .max()
                .orElse(1);
        double upper = shown.points()
                .mapToDouble(point -> point.goodPerSecond().upper())
                .max()
                .orElse(1);
        return Math.min(upper, 1.3 * value);
    }

    private DataTable table() {
        return new DataTable(
                "Throughput by cell and load",
                List.of(
                        text("cell"),
                        number("offered load, " + Words.loadUnit(report.spec().load())),
                        number("good answers/s"),
                        number("right answers/s"),
                        number("failed, %"),
                        number("runs"),
                        number("objective missed in")),
                shown.rows(ThroughputSection::row));
    }

    private static List<String> row(String cell, String load, LoadPoint point) {
        boolean repeated = point.runs() > 1;
        return List.of(
                cell,
                load,
                Figure.of(point.goodPerSecond(), repeated).words(),
                Figure.of(point.completedPerSecond(), repeated).words(),
                Figure.of(point.failedPercent(), repeated).words(),
                String.valueOf(point.runs()),
                String.valueOf(point.failedRuns()));
    }
}
