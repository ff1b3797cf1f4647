package dev.coffeeshop.operator.report.page;

import dev.coffeeshop.operator.api.v1alpha1.ScalingStatus.Axis;
import dev.coffeeshop.operator.design.Cell;
import dev.coffeeshop.operator.report.model.CellResult;
import dev.coffeeshop.operator.report.model.PairResult;
import dev.coffeeshop.operator.report.model.ReportModel;
import dev.coffeeshop.operator.report.model.ScalingResult;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The cells that are drawn one by one: all where they are few, else those on which the verdict rests and the first of the
 * others.
 */
record ShownCells(ReportModel report) {

    static final int MOST = 6;

    /** In the order of the cells. */
    List<CellResult> list() {
        List<CellResult> measured =
                report.cells().stream().filter(each -> each.counted() > 0).toList();
        Set<String> chosen = new LinkedHashSet<>();
        Stream.concat(decisive(), measured.stream().map(each -> each.cell().name()))
                .filter(name ->
                        measured.stream().anyMatch(each -> each.cell().name().equals(name)))
                .filter(_ -> chosen.size() < MOST)
                .forEach(chosen::add);
        return measured.stream()
                .filter(each -> chosen.contains(each.cell().name()))
                .toList();
    }

    /** Says so where cells are left out; empty where none are. */
    Optional<String> leftOut() {
        long measured =
                report.cells().stream().filter(each -> each.counted() > 0).count();
        return measured <= MOST
                ? Optional.empty()
                : Optional.of(
                        "Drawn are %d of %d cells: those on which the verdict rests, then the smallest. The raw data hold all."
                                .formatted(MOST, measured));
    }

    private Stream<String> decisive() {
        return Stream.of(
                        reference(), line(), pair(), report.advice().stream().flatMap(advice -> advice.cell().stream()))
                .flatMap(names -> names);
    }

    /** The cell of the verdict on one request. */
    private Stream<String> reference() {
        return report.cells().stream()
                .map(CellResult::cell)
                .min(Comparator.<Cell>comparingInt(cell -> -cell.cpuMillicores())
                        .thenComparingInt(Cell::replicas))
                .map(Cell::name)
                .stream();
    }

    /** The ends of the line that stands for the experiment's scalability. */
    private Stream<String> line() {
        return overall(report.scaling()).stream()
                .flatMap(line -> Stream.of(name(line, line.from()), name(line, line.to())));
    }

    /** The verdict's: out at the largest CPU limit, else up at the fewest replicas. */
    static Optional<ScalingResult> overall(List<ScalingResult> lines) {
        return lines.stream()
                .filter(line -> line.axis() == Axis.Out)
                .reduce((_, later) -> later)
                .or(() -> lines.stream().findFirst());
    }

    private static String name(ScalingResult line, String position) {
        return line.axis() == Axis.Out ? line.at() + "-x" + position : position + "-x" + line.at();
    }

    private Stream<String> pair() {
        return overallPair(report.upOrOut()).stream().flatMap(pair -> Stream.of(pair.up(), pair.out()));
    }

    /** The verdict's: the most CPU, then the widest difference in replicas. */
    static Optional<PairResult> overallPair(List<PairResult> pairs) {
        return pairs.stream()
                .max(Comparator.comparingInt(PairResult::totalMillicores).thenComparingDouble(ShownCells::width));
    }

    private static double width(PairResult pair) {
        return Cell.named(pair.out()).map(Cell::replicas).orElse(1)
                / (double) Cell.named(pair.up()).map(Cell::replicas).orElse(1);
    }
}
