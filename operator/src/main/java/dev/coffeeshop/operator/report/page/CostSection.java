package dev.coffeeshop.operator.report.page;

import static dev.coffeeshop.operator.report.markup.DataTable.number;
import static dev.coffeeshop.operator.report.markup.DataTable.text;

import dev.coffeeshop.operator.api.v1alpha1.CostSpec;
import dev.coffeeshop.operator.report.chart.Axis;
import dev.coffeeshop.operator.report.chart.Caption;
import dev.coffeeshop.operator.report.chart.Mark;
import dev.coffeeshop.operator.report.chart.Rows;
import dev.coffeeshop.operator.report.chart.Scale;
import dev.coffeeshop.operator.report.markup.DataTable;
import dev.coffeeshop.operator.report.markup.Element;
import dev.coffeeshop.operator.report.markup.Node;
import dev.coffeeshop.operator.report.model.CellResult;
import dev.coffeeshop.operator.report.model.Figure;
import dev.coffeeshop.operator.report.model.ReportModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What good answers cost. */
record CostSection(ReportModel report) {

    private static final int MOST_ROWS = 12;

    Element element() {
        Optional<CostSpec> cost = Optional.ofNullable(report.spec().cost());
        List<Node> content = new ArrayList<>();
        if (cost.isEmpty()) {
            content.add(Html.absent("Prices were not given, so that there is no cost: set spec.cost to see it."));
        } else if (priced().isEmpty()) {
            content.add(Html.absent("Nothing has a price, since no cell has a capacity."));
        } else {
            draw(content, cost.orElseThrow());
        }
        return Html.section("cost", "What a million good requests cost", content);
    }

    private void draw(List<Node> content, CostSpec cost) {
        List<CellResult> drawn = priced().stream().limit(MOST_ROWS).toList();
        content.add(Html.paragraph("At the capacity, with %s %s an hour for a core and %s for a GiB of memory%s."
                .formatted(
                        cost.cpuHour(),
                        cost.currency(),
                        cost.memoryGibibyteHour(),
                        report.spec().workload().image() == null
                                ? "; memory is not counted, since it is not known"
                                : "")));
        content.add(Html.wide("Cost by cell", rows(drawn, cost).draw()));
        if (priced().size() > drawn.size()) {
            content.add(
                    Html.paragraph("Drawn are the %d cheapest of %d cells.".formatted(drawn.size(), priced().size())));
        }
        content.add(Html.data(table(cost)));
    }

    /** The cheapest first. */
    private List<CellResult> priced() {
        return report.cells().stream()
                .filter(cell -> cell.costPerMillion().isPresent())
                .sorted(Comparator.comparingDouble(CostSection::price))
                .toList();
    }

    private static double price(CellResult cell) {
        return cell.costPerMillion().map(Figure::value).orElse(0.0);
    }

    private static Rows rows(List<CellResult> cells, CostSpec cost) {
        double most = cells.stream().mapToDouble(CostSection::price).max().orElse(1);
        CellResult cheapest = cells.getFirst();
        return new Rows(
                new Caption(
                        "cost-by-cell",
                        "Cost of a million good requests by cell",
                        "The cheapest is %s: %s %s."
                                .formatted(
                                        cheapest.cell().name(),
                                        Words.figure(cheapest.costPerMillion()),
                                        cost.currency())),
                new Axis(Scale.Linear.fromZero(most * 1.2), cost.currency() + " per million good requests"),
                cells.stream().map(CostSection::row).toList(),
                List.of());
    }

    private static Rows.Row row(CellResult cell) {
        Figure price = cell.costPerMillion().orElseThrow();
        return new Rows.Row(
                cell.cell().name(), new Mark(price.value(), 0, price.lower(), price.upper(), true), 1, price.words());
    }

    private DataTable table(CostSpec cost) {
        return new DataTable(
                "Cost by cell, the cheapest first",
                List.of(
                        text("cell"),
                        number(cost.currency() + " per million good requests"),
                        number("capacity, requests/s")),
                priced().stream()
                        .map(cell -> List.of(
                                cell.cell().name(), Words.figure(cell.costPerMillion()), Words.figure(cell.capacity())))
                        .toList());
    }
}
