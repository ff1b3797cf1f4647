package dev.coffeeshop.operator.status;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.ExperimentState;
import dev.coffeeshop.operator.api.v1alpha1.ConditionReason;
import dev.coffeeshop.operator.design.ExperimentDesign;
import dev.coffeeshop.operator.design.Repetitions;
import dev.coffeeshop.operator.design.Trial;
import dev.coffeeshop.operator.planning.NextStep;
import dev.coffeeshop.operator.planning.StepOutcome;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The Events that a step gives. A waiting step that is planned again gives none. */
public final class ExperimentEvents {

    private ExperimentEvents() {}

    public static List<ExperimentEvent> of(
            CoffeeShopExperimentStatus previous, ExperimentFacts facts, NextStep step, StepOutcome outcome) {
        return switch (outcome) {
            case StepOutcome.Recorded recorded
            when step instanceof NextStep.RecordTrial(var trial, var end) ->
                TrialEvents.of(trial, end, recorded.notes());
            case StepOutcome.Judged judged
            when step instanceof NextStep.Complete -> List.of(measured(judged), reportReady(facts));
            default ->
                Optional.ofNullable(event(previous, facts, step)).stream().toList();
        };
    }

    private static @Nullable ExperimentEvent event(
            CoffeeShopExperimentStatus previous, ExperimentFacts facts, NextStep step) {
        return switch (step) {
            case NextStep.Queue queue
            when previous.state() != ExperimentState.Queued ->
                ExperimentEvent.normal(ConditionReason.Queued, "Waits for %s to finish".formatted(queue.ahead()));
            case NextStep.Suspend _
            when previous.state() != ExperimentState.Suspended ->
                ExperimentEvent.normal(ConditionReason.SuspendedByUser, "Held by spec.suspend");
            case NextStep.BeginTrial begin ->
                ExperimentEvent.normal(ConditionReason.TrialStarted, started(begin.trial(), previous, facts));
            case NextStep.AbandonTrial abandon ->
                ExperimentEvent.normal(
                        ConditionReason.TrialAbandoned,
                        "%s: %s".formatted(abandon.trial().label(), abandon.why()));
            case NextStep.Fail fail -> ExperimentEvent.warning(fail.reason(), fail.message());
            default -> null;
        };
    }

    private static String started(Trial trial, CoffeeShopExperimentStatus previous, ExperimentFacts facts) {
        var repetitions = Repetitions.of(facts.spec().design());
        var design = ExperimentDesign.of(facts.spec()).upTo(repetitions.planned(previous));
        return "%s: trial %d of %d"
                .formatted(trial.label(), design.place(trial), design.trials().size());
    }

    private static ExperimentEvent reportReady(ExperimentFacts facts) {
        return ExperimentEvent.normal(
                ConditionReason.ReportReady, "The operator's Service shows the report at " + facts.reportPath());
    }

    private static ExperimentEvent measured(StepOutcome.Judged judged) {
        var verdict = judged.findings().verdict();
        return ExperimentEvent.normal(
                ConditionReason.Measured, verdict == null ? "Every trial has ended" : verdict.headline());
    }
}
