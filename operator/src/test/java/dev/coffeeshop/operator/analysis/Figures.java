package dev.coffeeshop.operator.analysis;

import dev.coffeeshop.measurement.RungResult;
import dev.coffeeshop.operator.analysis.TrialMeasurement.CpuSample;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentSpec;
import dev.coffeeshop.operator.api.v1alpha1.CostSpec;
import dev.coffeeshop.operator.api.v1alpha1.DemandSpec;
import dev.coffeeshop.operator.design.Cell;
import java.util.ArrayList;
import java.util.List;

/** Figures of cells, from trials as a load generator reports them. */
record Figures(List<CellFigures> cells, Models models) {

    static Figures of(CoffeeShopExperimentSpec spec, List<Cell> cells, List<TrialMeasurement> trials) {
        var oneRequest = spec.objective().oneRequest().latencyPercentile();
        List<CellRuns> runs = cells.stream()
                .map(cell -> CellRuns.of(cell, trials, spec.load()))
                .toList();
        Models models = Models.fit(runs, oneRequest);
        return new Figures(
                runs.stream()
                        .map(each -> CellFigures.of(each, models, oneRequest))
                        .toList(),
                models);
    }

    /** The same experiment with prices and a demand. */
    static CoffeeShopExperimentSpec paid(CoffeeShopExperimentSpec spec, int requestsPerSecond) {
        return new CoffeeShopExperimentSpec(
                spec.suspend(),
                spec.workload(),
                spec.matrix(),
                spec.load(),
                spec.objective(),
                spec.design(),
                new DemandSpec(requestsPerSecond),
                new CostSpec("EUR", "0.035", "0.004"),
                spec.activeDeadlineSeconds(),
                spec.ttlSecondsAfterFinished(),
                spec.backoffLimit(),
                spec.invalidRerunLimit(),
                spec.maxFailedTrials());
    }

    CellFigures of(Cell cell) {
        return cells.stream()
                .filter(figures -> figures.cell().equals(cell))
                .findFirst()
                .orElseThrow();
    }

    /** Users bring no more throughput from the second rung on, which lasts from second 200 to second 210. */
    static TrialMeasurement saturated(Cell cell, int repetition, double perSecond) {
        return Load.trial(
                cell,
                repetition,
                6,
                Load.pass(1, perSecond / 2),
                Load.pass(4, perSecond),
                Load.pass(16, perSecond * 0.99));
    }

    /** Nothing failed and throughput still grew. */
    static TrialMeasurement growing(Cell cell, int repetition, double perSecond) {
        return Load.trial(cell, repetition, 6, Load.pass(1, perSecond / 2), Load.pass(4, perSecond));
    }

    static TrialMeasurement broken(Cell cell, int repetition) {
        return Load.trial(cell, repetition, 6, Load.fail(1, RungResult.Miss.ERRORS));
    }

    /** Every replica uses that much CPU at the capacity. */
    static TrialMeasurement using(double cores, TrialMeasurement trial) {
        List<CpuSample> samples = new ArrayList<>();
        for (int pod = 0; pod < trial.cell().replicas(); pod++) {
            samples.add(new CpuSample(Load.second(201), "shop-" + pod, 10, 100L, 0L));
            samples.add(new CpuSample(Load.second(209), "shop-" + pod, 10 + 8 * cores, 180L, 40L));
        }
        return Load.sampled(trial, samples);
    }
}
