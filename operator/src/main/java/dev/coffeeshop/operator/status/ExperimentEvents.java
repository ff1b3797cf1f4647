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
        return step instanceof NextStep.RecordTrial(var trial, var end)
                        && outcome instanceof StepOutcome.Recorded recorded
                ? TrialEvents.of(trial, end, recorded.notes())
                : Optional.ofNullable(event(previous, facts, step, outcome)).stream()
                        .toList();
    }

    private static @Nullable ExperimentEvent event(
            CoffeeShopExperimentStatus previous, ExperimentFacts facts, NextStep step, StepOutcome outcome) {
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
            case NextStep.Complete _ when outcome instanceof StepOutcome.Judged judged -> measured(judged);
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

    private static ExperimentEvent measured(StepOutcome.Judged judged) {
        var verdict = judged.findings().verdict();
        return ExperimentEvent.normal(
                ConditionReason.Measured, verdict == null ? "Every trial has ended" : verdict.headline());
    }
}
