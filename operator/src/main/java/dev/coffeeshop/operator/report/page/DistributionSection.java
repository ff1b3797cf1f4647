package dev.coffeeshop.operator.report.page;

import static dev.coffeeshop.operator.report.markup.DataTable.number;
import static dev.coffeeshop.operator.report.markup.DataTable.text;

import dev.coffeeshop.measurement.Percentile;
import dev.coffeeshop.operator.analysis.Decimal;
import dev.coffeeshop.operator.analysis.curve.LatencyProfile;
import dev.coffeeshop.operator.analysis.curve.LatencyProfile.Situation;
import dev.coffeeshop.operator.analysis.statistics.Interval;
import dev.coffeeshop.operator.report.chart.Axis;
import dev.coffeeshop.operator.report.chart.Caption;
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
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How long the slowest wait: latency by percentile, for one customer and at the capacity. */
record DistributionSection(ReportModel report, List<CellResult> shown) {

    Element element() {
        List<Node> content = new ArrayList<>();
        content.add(
                Html.paragraph(
                        "Percentiles of right answers, for one customer alone, who thinks between requests, and at the"
                                + " capacity. The axis is stretched towards the slowest: from 90 to 99 % is as far as from 99 to 99.9 %."));
        if (profiles().findAny().isEmpty()) {
            content.add(Html.absent("Nothing is drawn, since no request of a counted trial was answered."));
        } else {
            content.add(Html.panels(shown.stream()
                    .filter(cell -> of(cell).findAny().isPresent())
                    .map(cell -> new Html.Panel(cell.cell().name(), plot(cell).draw()))
                    .toList()));
            content.add(Html.data(table()));
        }
        return Html.section("distribution", "The slowest of them", content);
    }

    private Stream<LatencyProfile> profiles() {
        return shown.stream().flatMap(this::of);
    }

    private Stream<LatencyProfile> of(CellResult cell) {
        return report.curves().latencies().stream().filter(each -> each.cell().equals(cell.cell()));
    }

    private Plot plot(CellResult cell) {
        return new Plot(
                new Caption(
                        "distribution-" + cell.cell().name(),
                        "Latency of %s by percentile".formatted(cell.cell().name()),
                        "One customer: median %s ms; at the capacity: median %s ms, 99th percentile %s ms."
                                .formatted(
                                        value(cell, Situation.BASELINE, Percentile.P50),
                                        value(cell, Situation.CAPACITY, Percentile.P50),
                                        value(cell, Situation.CAPACITY, Percentile.P99))),
                new Axis(new Scale.Tail(Percentile.P50.percent(), Percentile.P999.percent()), "percentile"),
                new Axis(scale(), "ms, logarithmic"),
                of(cell).map(DistributionSection::series).toList(),
                List.of());
    }

    private String value(CellResult cell, Situation situation, Percentile percentile) {
        return of(cell).filter(each -> each.situation() == situation)
                .flatMap(each -> figure(each, percentile).stream())
                .findFirst()
                .orElse(Words.NONE);
    }

    private Scale scale() {
        var values = profiles()
                .flatMap(each -> each.milliseconds().values().stream())
                .mapToDouble(Interval::value)
                .summaryStatistics();
        return Scale.Logarithmic.around(values.getMin(), values.getMax());
    }

    private static Series series(LatencyProfile profile) {
        List<Mark> marks = profile.milliseconds().entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparingDouble(Percentile::percent)))
                .map(entry -> Mark.of(
                        entry.getKey().percent(),
                        entry.getValue().value(),
                        entry.getValue().lower(),
                        entry.getValue().upper()))
                .toList();
        return switch (profile.situation()) {
            case BASELINE -> new Series("alone", 1, true, marks);
            case CAPACITY -> new Series("at capacity", 2, true, marks);
        };
    }

    private DataTable table() {
        List<DataTable.Column> columns = new ArrayList<>(List.of(text("cell"), text("situation")));
        Arrays.stream(Percentile.values()).forEach(each -> columns.add(number(Decimal.of(each.percent()) + " %, ms")));
        columns.add(number("runs"));
        return new DataTable(
                "Latency by percentile",
                columns,
                profiles().map(DistributionSection::row).toList());
    }

    private static List<String> row(LatencyProfile profile) {
        List<String> row = new ArrayList<>();
        row.add(profile.cell().name());
        row.add(profile.situation() == Situation.BASELINE ? "one customer" : "at capacity");
        Arrays.stream(Percentile.values())
                .forEach(each -> row.add(figure(profile, each).orElse(Words.NONE)));
        row.add(String.valueOf(profile.runs()));
        return row;
    }

    private static Optional<String> figure(LatencyProfile profile, Percentile percentile) {
        return Optional.ofNullable(profile.milliseconds().get(percentile))
                .map(time -> Figure.of(time, profile.runs() > 1).words());
    }
}
