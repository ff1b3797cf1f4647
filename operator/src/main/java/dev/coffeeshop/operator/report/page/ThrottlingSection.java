package dev.coffeeshop.operator.report.page;

import static dev.coffeeshop.operator.report.markup.DataTable.number;
import static dev.coffeeshop.operator.report.markup.DataTable.text;

import dev.coffeeshop.operator.api.v1alpha1.CellStatus.LimitingFactor;
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
import java.util.function.Function;

/** Whether it is the CPU limit that holds cells back, and what does where it is not. */
record ThrottlingSection(ReportModel report) {

    private static final int MOST_NAMES = 6;
    private static final double WHOLE = 100;

    Element element() {
        List<Node> content = new ArrayList<>();
        content.add(Html.paragraph(
                "CPU used at and above the capacity, and the share of the CPU limit's enforcement periods"
                        + " in which pods were held back. Where much CPU is left, a greater limit helps nothing."));
        if (series().stream().allMatch(each -> each.marks().isEmpty())) {
            content.add(Html.absent("Nothing is drawn, since CPU counters are known of no cell with a capacity."));
        } else {
            content.add(Html.panels(List.of(
                    panel("Throttled", "throttling", CellResult::throttledPercent, "% of periods throttled"),
                    panel("CPU used", "cpu-used", CellResult::cpuUsedPercent, "% of the limit used"))));
        }
        content.add(table().element());
        return Html.section("throttling", "What holds them back", content);
    }

    private List<Series> series() {
        return List.of(series(CellResult::throttledPercent), series(CellResult::cpuUsedPercent));
    }

    private Html.Panel panel(String heading, String id, Function<CellResult, Optional<Figure>> percent, String unit) {
        Series one = series(percent);
        List<CellResult> known = report.cells().stream()
                .filter(cell ->
                        cell.capacity().isPresent() && percent.apply(cell).isPresent())
                .toList();
        return new Html.Panel(
                heading + " against capacity",
                new Plot(
                                new Caption(
                                        id,
                                        heading + " against capacity",
                                        known.isEmpty()
                                                ? "Not known of any cell."
                                                : "A mark for each of %s; the table holds their figures."
                                                        .formatted(Words.count(known.size(), "cell"))),
                                new Axis(Scale.Linear.fromZero(greatest()), "capacity, requests/s"),
                                new Axis(Scale.Linear.fromZero(WHOLE), unit),
                                List.of(one),
                                known.size() > MOST_NAMES ? List.of() : names(known, percent))
                        .draw());
    }

    private Series series(Function<CellResult, Optional<Figure>> percent) {
        return new Series(
                "",
                1,
                false,
                report.cells().stream()
                        .flatMap(cell -> cell
                                .capacity()
                                .flatMap(capacity -> percent.apply(cell)
                                        .map(share -> new Mark(
                                                capacity.value(), share.value(), share.lower(), share.upper(), true)))
                                .stream())
                        .toList());
    }

    private static List<Guide> names(List<CellResult> cells, Function<CellResult, Optional<Figure>> percent) {
        return cells.stream()
                .<Guide>map(cell -> new Guide.Note(
                        cell.capacity().map(Figure::value).orElse(0.0),
                        percent.apply(cell).map(Figure::value).orElse(0.0),
                        cell.cell().name()))
                .toList();
    }

    private double greatest() {
        return report.cells().stream()
                .flatMap(cell -> cell.capacity().stream())
                .mapToDouble(Figure::value)
                .max()
                .orElse(1);
    }

    private DataTable table() {
        return new DataTable(
                "What limits each cell",
                List.of(
                        text("cell"),
                        number("CPU used, %"),
                        number("throttled, %"),
                        number("CPU ms per right answer"),
                        number("restarts"),
                        text("limited by"),
                        text("evidence")),
                report.cells().stream()
                        .map(cell -> List.of(
                                cell.cell().name(),
                                Words.figure(cell.cpuUsedPercent()),
                                Words.figure(cell.throttledPercent()),
                                Words.figure(cell.cpuMilliseconds()),
                                String.valueOf(cell.restarts()),
                                cell.limit()
                                        .map(limit -> Words.spelled(limit.factor()))
                                        .orElse(Words.NONE),
                                cell.limit().map(LimitingFactor::evidence).orElse("not measured")))
                        .toList());
    }
}
