package dev.coffeeshop.operator.analysis;

import dev.coffeeshop.operator.api.v1alpha1.CellStatus;
import dev.coffeeshop.operator.api.v1alpha1.CellStatus.LimitingFactor;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentSpec;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.TrialRecordRef;
import dev.coffeeshop.operator.api.v1alpha1.ObjectiveSpec;
import dev.coffeeshop.operator.api.v1alpha1.ObjectiveSpec.LatencyPercentile;
import dev.coffeeshop.operator.api.v1alpha1.ScalingStatus;
import dev.coffeeshop.operator.api.v1alpha1.ScalingStatus.Judgement;
import dev.coffeeshop.operator.api.v1alpha1.UpOrOutStatus;
import dev.coffeeshop.operator.api.v1alpha1.VerdictStatus;
import dev.coffeeshop.operator.api.v1alpha1.VerdictStatus.Confidence;
import dev.coffeeshop.operator.api.v1alpha1.VerdictStatus.Problem;
import dev.coffeeshop.operator.design.Cell;
import dev.coffeeshop.operator.design.WorkloadPrice;
import java.util.List;
import java.util.Optional;

/** From the measurements of an experiment to its findings: the same input gives the same findings, to the last bit. */
public final class ExperimentAnalysis {

    private ExperimentAnalysis() {}

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
        LatencyPercentile oneRequest = spec.objective().oneRequest().latencyPercentile();
        List<CellRuns> runs = cells.stream()
                .map(cell -> CellRuns.of(cell, trials, spec.load()))
                .toList();
        Models models = Models.fit(runs, oneRequest);
        List<CellFigures> figures = runs.stream()
                .map(each -> CellFigures.of(each, models, oneRequest))
                .toList();
        Scaling scaling =
                Scaling.of(figures, models.capacity(), spec.objective().minScalingEfficiencyPercent());
        Discards discards = new Discards(trials, records);
        Optional<WorkloadPrice> price = WorkloadPrice.of(spec);
        UpOrOut upOrOut = UpOrOut.of(figures, models.capacity(), price);
        List<CellStatus> cellStatus = figures.stream()
                .map(each -> each.status(spec.load().mode(), discards.of(each.cell()), price))
                .toList();
        List<ScalingStatus> lines = scaling.all().map(ScalingLine::status).toList();
        return new Findings(
                cellStatus,
                lines,
                upOrOut.status(),
                verdict(spec, figures, scaling, upOrOut),
                Recommendation.of(spec, figures)
                        .map(each -> each.status(cell -> limitingFactor(cellStatus, cell.cell()), lines))
                        .orElse(null),
                Drift.of(runs).map(Drift::status).orElse(null),
                discards.rungs(),
                GeneratorNodes.of(trials),
                RepetitionRule.planned(spec, cells, trials, records));
    }

    private static Optional<LimitingFactor> limitingFactor(List<CellStatus> cells, Cell cell) {
        return cells.stream()
                .filter(status -> status.name().equals(cell.name()))
                .flatMap(status -> Optional.ofNullable(status.limitingFactor()).stream())
                .findFirst();
    }

    private static VerdictStatus verdict(
            CoffeeShopExperimentSpec spec, List<CellFigures> figures, Scaling scaling, UpOrOut upOrOut) {
        ObjectiveSpec objective = spec.objective();
        OneRequest oneRequest = OneRequest.of(figures, objective.oneRequest());
        Optional<ScalingLine> overall = scaling.overall();
        Judgement scalability = overall.map(ScalingLine::judgement).orElse(Judgement.NotJudged);
        Confidence confidence = confidence(figures, oneRequest, overall);
        return new VerdictStatus(
                oneRequest.judgement(),
                scalability,
                Problem.Undetermined,
                upOrOut.overall().map(EqualCpuPair::judgement).orElse(UpOrOutStatus.Judgement.NotJudged),
                confidence,
                Headline.of(oneRequest, overall, spec.load().routing(), confidence),
                oneRequest.judgement() + ", " + scalability,
                List.of());
    }

    /** Intervals decide only where every figure behind the verdict was repeated. */
    private static Confidence confidence(
            List<CellFigures> figures, OneRequest oneRequest, Optional<ScalingLine> overall) {
        boolean repeated = figures.stream().anyMatch(each -> each.runs().count() > 1)
                && oneRequest.repeated()
                && overall.stream().allMatch(ScalingLine::repeated);
        return repeated ? Confidence.Interval95 : Confidence.SingleRun;
    }
}
