package dev.coffeeshop.operator.analysis;

import dev.coffeeshop.operator.analysis.curve.Curves;
import dev.coffeeshop.operator.api.v1alpha1.CellStatus;
import dev.coffeeshop.operator.api.v1alpha1.CellStatus.LimitingFactor;
import dev.coffeeshop.operator.api.v1alpha1.CellStatus.LimitingFactor.Factor;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentSpec;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.TrialRecordRef;
import dev.coffeeshop.operator.api.v1alpha1.LoadSpec.Mode;
import dev.coffeeshop.operator.api.v1alpha1.ObjectiveSpec;
import dev.coffeeshop.operator.design.Cell;
import dev.coffeeshop.operator.design.WorkloadPrice;
import java.util.List;
import java.util.Optional;

/** From the measurements of an experiment to its findings: the same input gives the same findings, to the last bit. */
public final class ExperimentAnalysis {

    private final CoffeeShopExperimentSpec spec;
    private final Optional<WorkloadPrice> price;
    private final List<CellRuns> runs;
    private final List<CellFigures> cells;
    private final Scaling scaling;
    private final LimitingFactors limits;
    private final UpOrOut upOrOut;
    private final GrowthCurves growthCurves;

    private ExperimentAnalysis(CoffeeShopExperimentSpec spec, List<Cell> cells, List<TrialMeasurement> trials) {
        ObjectiveSpec objective = spec.objective();
        var oneRequest = objective.oneRequest().latencyPercentile();
        this.spec = spec;
        this.price = WorkloadPrice.of(spec);
        this.runs = cells.stream()
                .map(cell -> CellRuns.of(cell, trials, spec.load()))
                .toList();
        Models models = Models.fit(runs, oneRequest);
        this.cells = runs.stream()
                .map(each -> CellFigures.of(each, models, oneRequest))
                .toList();
        this.scaling = Scaling.of(this.cells, models.capacity(), objective.minScalingEfficiencyPercent());
        this.limits = new LimitingFactors(scaling, models, mode());
        this.upOrOut = UpOrOut.of(this.cells, models.capacity(), price);
        this.growthCurves = new GrowthCurves(this.cells, models.capacity());
    }

    /**
     * May be asked after every trial; cells without a trial have no figures yet.
     *
     * @param cells every cell of the plan, at least one
     * @param trials all that were measured, in any order; at most one to be counted for each cell and repetition
     * @param records every recorded trial, for the discarded ones
     */
    public static Findings analyse(
            CoffeeShopExperimentSpec spec,
            List<Cell> cells,
            List<TrialMeasurement> trials,
            List<TrialRecordRef> records) {
        int repetitions = RepetitionRule.planned(spec, cells, trials, records);
        return new ExperimentAnalysis(spec, cells, trials).findings(trials, new Discards(trials, records), repetitions);
    }

    /** What can be drawn of the same trials; takes as long as {@link #analyse}. */
    public static Curves curves(CoffeeShopExperimentSpec spec, List<Cell> cells, List<TrialMeasurement> trials) {
        return new ExperimentAnalysis(spec, cells, trials).curves();
    }

    private Curves curves() {
        return new Curves(
                runs.stream()
                        .filter(each -> each.count() > 0)
                        .map(each -> new LoadPoints(each, mode()).curve())
                        .toList(),
                runs.stream().flatMap(Latencies::profiles).toList(),
                scaling.all().map(growthCurves::curve).toList());
    }

    private Findings findings(List<TrialMeasurement> trials, Discards discards, int repetitions) {
        List<CellStatus> rows = cells.stream()
                .map(each -> each.status(mode(), limits.of(each), discards.of(each.cell()), price))
                .toList();
        Optional<Recommendation> recommendation = Recommendation.of(spec, cells);
        return new Findings(
                rows,
                scaling.all().map(ScalingLine::status).toList(),
                upOrOut.status(),
                verdict(recommendation).status(),
                recommendation
                        .map(each -> each.status(limits::of, scaling.out()))
                        .orElse(null),
                Drift.of(runs).map(Drift::status).orElse(null),
                discards.rungs(),
                GeneratorNodes.of(trials),
                repetitions);
    }

    private Verdict verdict(Optional<Recommendation> recommendation) {
        Optional<ScalingLine> overall = scaling.overall();
        return new Verdict(
                cells,
                OneRequest.of(cells, spec.objective().oneRequest()),
                overall,
                factor(overall.map(ScalingLine::greatest).orElse(cells.getFirst())),
                growth(recommendation.flatMap(Recommendation::cell).map(CellFigures::cell)),
                upOrOut.overall(),
                price.isPresent(),
                spec.load().routing());
    }

    private Growth growth(Optional<Cell> recommended) {
        return new Growth(
                scaling.overall(),
                cells,
                cells.stream().flatMap(each -> Crash.of(each.runs()).stream()).toList(),
                Optional.ofNullable(spec.demand())
                        .map(demand -> DemandOutcome.of(demand.requestsPerSecond(), recommended, cells, mode())),
                PromisedLoads.of(spec.load(), cells));
    }

    private Factor factor(CellFigures cell) {
        return limits.of(cell).map(LimitingFactor::factor).orElse(Factor.Unknown);
    }

    private Mode mode() {
        return spec.load().mode();
    }
}
