package dev.coffeeshop.operator.report.comparison;

import dev.coffeeshop.operator.design.Cell;
import dev.coffeeshop.operator.json.Difference;
import dev.coffeeshop.operator.report.model.CellResult;
import dev.coffeeshop.operator.report.model.Figure;
import dev.coffeeshop.operator.report.model.ReportModel;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Two experiments side by side.
 *
 * @param differences of what was asked for
 * @param obstacles why their capacities are not the same kind of figure; without any they are compared
 * @param cautions what else may explain a difference
 * @param rows of all cells of either, by CPU limit and then replicas
 */
public record Comparison(
        ReportModel one,
        ReportModel other,
        List<Difference> differences,
        List<String> obstacles,
        List<String> cautions,
        List<Row> rows) {

    public Comparison {
        differences = List.copyOf(differences);
        obstacles = List.copyOf(obstacles);
        cautions = List.copyOf(cautions);
        rows = List.copyOf(rows);
    }

    /**
     * One cell in both.
     *
     * @param one empty where the experiment has no such cell
     * @param ratio of the other's capacity to that of the one; empty where it makes no sense
     * @param judgement what the ratio shows, or why there is none
     */
    public record Row(
            Cell cell,
            Optional<CellResult> one,
            Optional<CellResult> other,
            Optional<Figure> ratio,
            String judgement) {}

    public static Comparison of(ReportModel one, ReportModel other) {
        var obstacles = Comparability.obstacles(one, other);
        return new Comparison(
                one,
                other,
                SpecDifferences.between(one.spec(), other.spec()),
                obstacles,
                Comparability.cautions(one, other),
                cells(one, other)
                        .map(cell -> row(cell, one, other, obstacles.isEmpty()))
                        .toList());
    }

    private static Stream<Cell> cells(ReportModel one, ReportModel other) {
        return Stream.of(one, other)
                .flatMap(report -> report.cells().stream())
                .map(CellResult::cell)
                .distinct()
                .sorted(Cell.BY_SIZE);
    }

    private static Row row(Cell cell, ReportModel one, ReportModel other, boolean comparable) {
        var inOne = one.cell(cell);
        var inOther = other.cell(cell);
        var ratio = comparable
                ? inOne.flatMap(under -> inOther.flatMap(over -> CellRatio.of(over, under)))
                : Optional.<CellRatio>empty();
        return new Row(
                cell,
                inOne,
                inOther,
                ratio.map(CellRatio::figure),
                ratio.map(CellRatio::judgement).orElse(comparable ? "not in both" : "not compared"));
    }
}
