package dev.coffeeshop.operator.analysis;

import dev.coffeeshop.operator.analysis.statistics.LogScaleModel;
import dev.coffeeshop.operator.api.v1alpha1.ScalingStatus.Axis;
import dev.coffeeshop.operator.design.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every line of an experiment's cells; the greatest CPU limit and the fewest replicas decide. */
record Scaling(List<ScalingLine> out, List<ScalingLine> up) {

    static Scaling of(List<CellFigures> cells, LogScaleModel<Cell> capacity, int minEfficiencyPercent) {
        Function<Axis, List<ScalingLine>> lines = axis -> lines(axis, cells).stream()
                .map(line -> ScalingLine.of(axis, line, capacity, minEfficiencyPercent))
                .toList();
        return new Scaling(lines.apply(Axis.Out), lines.apply(Axis.Up));
    }

    /** The one that stands for the experiment; empty when no cell has another to be compared with. */
    Optional<ScalingLine> overall() {
        return out.isEmpty() ? up.stream().findFirst() : Optional.of(out.getLast());
    }

    /** Along the replicas at this CPU limit; empty where they were not varied. */
    Optional<ScalingLine> out(int cpuMillicores) {
        return out.stream()
                .filter(line -> line.least().cell().cpuMillicores() == cpuMillicores)
                .findFirst();
    }

    Stream<ScalingLine> all() {
        return Stream.concat(out.stream(), up.stream());
    }

    private static List<List<CellFigures>> lines(Axis axis, List<CellFigures> cells) {
        List<List<CellFigures>> lines = new ArrayList<>(cells.stream()
                .collect(Collectors.groupingBy(
                        figures -> ScalingLine.line(axis, figures.cell()), TreeMap::new, Collectors.toList()))
                .values());
        lines.removeIf(line -> line.size() < 2);
        return lines;
    }
}
