package dev.coffeeshop.operator.analysis;

import dev.coffeeshop.operator.api.v1alpha1.CellStatus;
import dev.coffeeshop.operator.api.v1alpha1.CellStatus.LimitingFactor;
import dev.coffeeshop.operator.api.v1alpha1.CellStatus.LimitingFactor.Factor;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentSpec;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.TrialRecordRef;
import dev.coffeeshop.operator.api.v1alpha1.DriftStatus;
import dev.coffeeshop.operator.api.v1alpha1.LoadSpec.Mode;
import dev.coffeeshop.operator.api.v1alpha1.ObjectiveSpec;
import dev.coffeeshop.operator.api.v1alpha1.RecommendationStatus;
import dev.coffeeshop.operator.api.v1alpha1.UpOrOutStatus;
import dev.coffeeshop.operator.design.Cell;
import java.util.List;
import java.util.Optional;

/** From the measurements of an experiment to its findings: the same input gives the same findings, to the last bit. */
public final class ExperimentAnalysis {

    private final CoffeeShopExperimentSpec spec;
    private final List<CellFigures> cells;
    private final Scaling scaling;
    private final LimitingFactors limits;

    private ExperimentAnalysis(CoffeeShopExperimentSpec spec, List<Cell> cells, List<TrialMeasurement> trials) {
        ObjectiveSpec objective = spec.objective();
        var oneRequest = objective.oneRequest().latencyPercentile();
        List<CellRuns> runs = cells.stream()
                .map(cell -> CellRuns.of(cell, trials, spec.load()))
                .toList();
        Models models = Models.fit(runs, oneRequest);
        this.spec = spec;
        this.cells = runs.stream()
                .map(each -> CellFigures.of(each, models, oneRequest))
                .toList();
        this.scaling = Scaling.of(this.cells, models.capacity(), objective.minScalingEfficiencyPercent());
        this.limits = new LimitingFactors(scaling, models, mode());
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
        return new ExperimentAnalysis(spec, cells, trials).findings(trials, new Discards(trials, records));
    }

    private Findings findings(List<TrialMeasurement> trials, Discards discards) {
        List<CellStatus> rows = cells.stream()
                .map(each -> each.status(mode(), limits.of(each), discards.of(each.cell())))
                .toList();
        List<UpOrOutStatus> pairs = upOrOut();
        Optional<RecommendationStatus> recommendation = recommendation();
        Verdict verdict = verdict(overall(pairs), recommendation);
        return new Findings(
                rows,
                scaling.all().map(ScalingLine::status).toList(),
                pairs,
                verdict.status(),
                recommendation.orElse(null),
                drift().orElse(null),
                discards.rungs(),
                GeneratorNodes.of(trials));
    }

    private List<UpOrOutStatus> upOrOut() {
        return List.of();
    }

    private static Optional<UpOrOutStatus> overall(List<UpOrOutStatus> pairs) {
        return pairs.stream().findFirst();
    }

    private Optional<RecommendationStatus> recommendation() {
        return Optional.empty();
    }

    private Optional<DriftStatus> drift() {
        return Optional.empty();
    }

    private Verdict verdict(Optional<UpOrOutStatus> pair, Optional<RecommendationStatus> recommendation) {
        Optional<ScalingLine> overall = scaling.overall();
        return new Verdict(
                cells,
                OneRequest.of(cells, spec.objective().oneRequest()),
                overall,
                factor(overall.map(ScalingLine::greatest).orElse(cells.getFirst())),
                growth(recommendation
                        .flatMap(each -> Optional.ofNullable(each.cell()))
                        .flatMap(Cell::named)),
                pair.map(each -> new UpOrOutWords(each, spec.cost() != null)),
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
