package dev.coffeeshop.operator.report.page;

import static dev.coffeeshop.operator.report.markup.DataTable.number;
import static dev.coffeeshop.operator.report.markup.DataTable.text;

import dev.coffeeshop.operator.api.v1alpha1.CellStatus.CapacityNote;
import dev.coffeeshop.operator.report.chart.Caption;
import dev.coffeeshop.operator.report.chart.HeatMap;
import dev.coffeeshop.operator.report.chart.HeatMap.Tile;
import dev.coffeeshop.operator.report.markup.DataTable;
import dev.coffeeshop.operator.report.markup.Element;
import dev.coffeeshop.operator.report.model.CellResult;
import dev.coffeeshop.operator.report.model.Figure;
import dev.coffeeshop.operator.report.model.ReportModel;
import java.util.List;
import java.util.Optional;

/** What each cell serves. */
record CapacitySection(ReportModel report) {

    Element element() {
        var underLoad = report.spec().objective().underLoad();
        return Html.section(
                "capacity",
                "What each cell serves",
                List.of(
                        Html.paragraph(("The capacity is the greatest load, in requests per second, at which %s stays"
                                        + " within %s ms and at most %s %% of the requests fail. Below it stands its"
                                        + " 95 %% interval.")
                                .formatted(
                                        underLoad.latencyPercentile(),
                                        Words.whole(underLoad.maxLatencyMilliseconds()),
                                        underLoad.maxFailedPercent())),
                        Html.wide("Heat map of capacities", heatMap().draw()),
                        table().element()));
    }

    private HeatMap heatMap() {
        List<Integer> replicas = report.cells().stream()
                .map(each -> each.cell().replicas())
                .distinct()
                .sorted()
                .toList();
        List<Integer> limits = report.cells().stream()
                .map(each -> each.cell().cpuMillicores())
                .distinct()
                .sorted()
                .toList();
        return new HeatMap(
                new Caption("heat-map", "Capacity by CPU limit and replicas", description()),
                "replicas",
                replicas.stream().map(String::valueOf).toList(),
                "CPU limit",
                limits.stream().map(limit -> limit + "m").toList(),
                report.cells().stream()
                        .map(each -> tile(
                                each,
                                limits.indexOf(each.cell().cpuMillicores()),
                                replicas.indexOf(each.cell().replicas())))
                        .toList());
    }

    private String description() {
        return greatest()
                .map(best -> "The most, %s requests/s, is served by %s. The table below holds every figure."
                        .formatted(Words.figure(best.capacity()), best.cell().name()))
                .orElse("No cell has a capacity so far.");
    }

    private Optional<CellResult> greatest() {
        return report.cells().stream()
                .filter(each -> each.capacity().isPresent())
                .reduce((one, other) -> value(other) > value(one) ? other : one);
    }

    private static double value(CellResult cell) {
        return cell.capacity().map(Figure::value).orElse(0.0);
    }

    private Tile tile(CellResult cell, int row, int column) {
        double most = greatest().map(CapacitySection::value).orElse(1.0);
        boolean recommended = report.advice()
                .flatMap(advice -> advice.cell())
                .filter(cell.cell().name()::equals)
                .isPresent();
        return new Tile(
                row,
                column,
                most > 0 ? value(cell) / most : 0,
                cell.capacity().map(Figure::valueWords).orElse(""),
                cell.capacity().map(figure -> range(figure, cell)).orElseGet(() -> absence(cell)),
                recommended);
    }

    private static String range(Figure figure, CellResult cell) {
        if (cell.note().filter(CapacityNote.LowerBound::equals).isPresent()) {
            return "or more";
        }
        return figure.rangeWords().orElse("single run");
    }

    private static String absence(CellResult cell) {
        if (cell.note().filter(CapacityNote.NoCapacity::equals).isPresent()) {
            return "no load holds";
        }
        return cell.discardedTrials() > 0 ? "none counts" : "not measured";
    }

    private DataTable table() {
        var objective = report.spec().objective();
        return new DataTable(
                "Every cell, with 95 % intervals in brackets",
                List.of(
                        text("cell"),
                        number("capacity, requests/s"),
                        number("one request, %s in ms"
                                .formatted(objective.oneRequest().latencyPercentile())),
                        number("at capacity, %s in ms"
                                .formatted(objective.underLoad().latencyPercentile())),
                        number("failed, %"),
                        text("breaks at"),
                        text("limited by"),
                        number("runs counted"),
                        number("discarded")),
                report.cells().stream().map(this::row).toList());
    }

    private List<String> row(CellResult cell) {
        String bound = cell.note().filter(CapacityNote.LowerBound::equals).isPresent() ? "at least " : "";
        return List.of(
                cell.cell().name(),
                cell.capacity().map(figure -> bound + figure.words()).orElseGet(() -> absence(cell)),
                Words.figure(cell.baselineMilliseconds()),
                Words.figure(cell.latencyMilliseconds()),
                cell.failedPercent().orElse(Words.NONE),
                cell.breakingPoint()
                        .map(point -> Words.breaking(point, report.spec().load()))
                        .orElse(cell.counted() == 0 ? Words.NONE : "no break seen"),
                cell.limit().map(limit -> Words.spelled(limit.factor())).orElse(Words.NONE),
                String.valueOf(cell.counted()),
                String.valueOf(cell.discardedTrials()));
    }
}
