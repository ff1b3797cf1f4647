package dev.coffeeshop.operator.report.page;

import static dev.coffeeshop.operator.report.markup.DataTable.number;
import static dev.coffeeshop.operator.report.markup.DataTable.text;

import dev.coffeeshop.measurement.Percentile;
import dev.coffeeshop.operator.analysis.curve.LoadCurve;
import dev.coffeeshop.operator.analysis.curve.LoadPoint;
import dev.coffeeshop.operator.analysis.statistics.Interval;
import dev.coffeeshop.operator.api.v1alpha1.ObjectiveSpec.UnderLoad;
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
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** How long answers take the more load there is. */
record LatencySection(ReportModel report, LoadCurves shown) {

    Element element() {
        List<Node> content = new ArrayList<>();
        content.add(
                Html.paragraph(("Response times from the moment at which a request was due. In %s, which the objective"
                                + " names, a failed request is later than every bound; the others are those of right answers.")
                        .formatted(underLoad().latencyPercentile())));
        if (known().findAny().isEmpty()) {
            content.add(Html.absent("Nothing is drawn, since no request of a counted trial was answered."));
        } else {
            content.add(
                    Html.panels(shown.panels((cell, curve) -> plot(cell, curve).draw())));
            content.add(Html.data(table()));
        }
        return Html.section("latency", "How long they wait", content);
    }

    private UnderLoad underLoad() {
        return report.spec().objective().underLoad();
    }

    private Percentile objective() {
        return Percentile.valueOf(underLoad().latencyPercentile().name());
    }

    private List<Percentile> percentiles() {
        return Stream.of(Percentile.P50, objective(), Percentile.P99)
                .distinct()
                .sorted()
                .toList();
    }

    private Optional<Interval> milliseconds(LoadPoint point, Percentile percentile) {
        return percentile == objective()
                ? point.objectiveMilliseconds()
                : Optional.ofNullable(point.milliseconds().get(percentile));
    }

    private Stream<Interval> known() {
        return shown.points()
                .flatMap(point -> percentiles().stream().flatMap(each -> milliseconds(point, each).stream()));
    }

    private Plot plot(CellResult cell, LoadCurve curve) {
        int bound = underLoad().maxLatencyMilliseconds();
        List<Series> series = new ArrayList<>();
        for (Percentile percentile : percentiles()) {
            series.add(new Series(percentile.label(), series.size() + 1, true, marks(curve, percentile)));
        }
        return new Plot(
                new Caption(
                        "latency-" + cell.cell().name(),
                        "Latency of " + cell.cell().name(),
                        "%s at the capacity: %s ms, where %s are allowed."
                                .formatted(objective(), Words.figure(cell.latencyMilliseconds()), Words.whole(bound))),
                shown.spreadLoadAxis(),
                new Axis(scale(), "ms, logarithmic"),
                series,
                List.of(new Guide.Level(bound, "≤ %s ms".formatted(Words.whole(bound)))));
    }

    private Scale scale() {
        double bound = underLoad().maxLatencyMilliseconds();
        double least = known().mapToDouble(Interval::value).min().orElse(bound);
        double most = known().mapToDouble(Interval::value).max().orElse(bound);
        return Scale.Logarithmic.around(
                DoubleStream.of(least, bound).filter(value -> value > 0).min().orElse(1), Math.max(most, bound));
    }

    private List<Mark> marks(LoadCurve curve, Percentile percentile) {
        return curve.points().stream()
                .flatMap(point -> milliseconds(point, percentile).map(time -> mark(point, percentile, time)).stream())
                .toList();
    }

    /** Intervals and misses are shown of the percentile that is judged. */
    private Mark mark(LoadPoint point, Percentile percentile, Interval time) {
        if (percentile != objective()) {
            return Mark.of(point.level(), time.value());
        }
        Mark mark = Mark.of(point.level(), time.value(), time.lower(), time.upper());
        return point.holds() ? mark : mark.missed();
    }

    private DataTable table() {
        List<DataTable.Column> columns = new ArrayList<>(List.of(
                text("cell"),
                number("offered load, " + Words.loadUnit(report.spec().load()))));
        percentiles().forEach(each -> columns.add(number(each.label() + ", ms")));
        columns.add(number("runs"));
        return new DataTable("Latency by cell and load", columns, shown.rows(this::row));
    }

    private List<String> row(String cell, String load, LoadPoint point) {
        List<String> row = new ArrayList<>(List.of(cell, load));
        percentiles()
                .forEach(each -> row.add(milliseconds(point, each)
                        .map(time -> Figure.of(time, point.runs() > 1).words())
                        .orElse(each == objective() ? "too many failed" : Words.NONE)));
        row.add(String.valueOf(point.runs()));
        return row;
    }
}
