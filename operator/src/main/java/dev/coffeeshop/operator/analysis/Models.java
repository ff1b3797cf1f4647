package dev.coffeeshop.operator.analysis;

import dev.coffeeshop.operator.analysis.statistics.LogScaleModel;
import dev.coffeeshop.operator.analysis.statistics.Sample;
import dev.coffeeshop.operator.api.v1alpha1.ObjectiveSpec.LatencyPercentile;
import dev.coffeeshop.operator.design.Cell;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** One model over all cells for each kind of figure: requests per second, and milliseconds. */
record Models(
        LogScaleModel<Cell> capacity,
        LogScaleModel<Cell> baseline,
        LogScaleModel<Cell> latencyAtCapacity,
        LogScaleModel<Cell> cpuPerRequest) {

    static Models fit(List<CellRuns> cells, LatencyPercentile oneRequest) {
        return new Models(
                fit(cells, CellRuns::capacities),
                fit(cells, runs -> runs.baselines(oneRequest)),
                fit(cells, CellRuns::latenciesAtCapacity),
                fit(cells, CellRuns::cpuPerRequest));
    }

    private static LogScaleModel<Cell> fit(List<CellRuns> cells, Function<CellRuns, List<Sample>> figure) {
        Map<Cell, List<Sample>> samples = new LinkedHashMap<>();
        cells.forEach(runs -> samples.put(runs.cell(), figure.apply(runs)));
        samples.values().removeIf(List::isEmpty);
        return LogScaleModel.fit(samples);
    }
}
