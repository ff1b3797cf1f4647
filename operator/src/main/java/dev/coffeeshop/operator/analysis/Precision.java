package dev.coffeeshop.operator.analysis;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentSpec;
import dev.coffeeshop.operator.api.v1alpha1.ObjectiveSpec.LatencyPercentile;
import dev.coffeeshop.operator.design.Cell;
import java.util.List;

/**
 * Whether every figure of every cell is known well enough for repeating to end: throughput within 5 %, latencies within
 * 10 %, as half of the 95 % interval's width. An interval that is as narrow as the instrument permits, such as the gap of
 * a rate ladder or a search's tolerance, counts as narrow: repeating would not narrow it. So does a figure that is not
 * there, such as the capacity of a cell where nothing passes. Of a lower bound its spread from run to run is looked at.
 */
final class Precision {

    private static final double THROUGHPUT = 0.05;
    private static final double LATENCY = 0.10;

    private final Models models;
    private final LatencyPercentile oneRequest;

    private Precision(Models models, LatencyPercentile oneRequest) {
        this.models = models;
        this.oneRequest = oneRequest;
    }

    static boolean suffices(CoffeeShopExperimentSpec spec, List<Cell> cells, List<TrialMeasurement> trials) {
        LatencyPercentile oneRequest = spec.objective().oneRequest().latencyPercentile();
        List<CellRuns> runs = cells.stream()
                .map(cell -> CellRuns.of(cell, trials, spec.load()))
                .toList();
        Precision precision = new Precision(Models.fit(runs, oneRequest), oneRequest);
        return runs.stream().allMatch(precision::suffices);
    }

    private boolean suffices(CellRuns runs) {
        return capacity(runs) && baseline(runs);
    }

    private boolean capacity(CellRuns runs) {
        if (!(CellCapacity.of(runs, models.capacity()) instanceof CellCapacity.Known)) {
            return true;
        }
        return models.capacity().isWithin(runs.cell(), THROUGHPUT)
                && (runs.latenciesAtCapacity().isEmpty()
                        || models.latencyAtCapacity().isWithin(runs.cell(), LATENCY));
    }

    private boolean baseline(CellRuns runs) {
        return !(CellBaseline.of(runs, oneRequest, models.baseline()) instanceof CellBaseline.Timed)
                || models.baseline().isWithin(runs.cell(), LATENCY);
    }
}
