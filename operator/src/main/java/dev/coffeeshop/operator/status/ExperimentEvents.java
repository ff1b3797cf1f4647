package dev.coffeeshop.operator.status;

import dev.coffeeshop.measurement.LoadResult;
import dev.coffeeshop.measurement.RungResult;
import dev.coffeeshop.measurement.TerminationMessage;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.ExperimentState;
import dev.coffeeshop.operator.api.v1alpha1.ConditionReason;
import dev.coffeeshop.operator.design.ExperimentDesign;
import dev.coffeeshop.operator.design.Trial;
import dev.coffeeshop.operator.planning.NextStep;
import dev.coffeeshop.operator.planning.StepOutcome;
import dev.coffeeshop.operator.planning.TrialEnd;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The Event that a step gives. A waiting step that is planned again gives none. */
public final class ExperimentEvents {

    private ExperimentEvents() {}

    public static Optional<ExperimentEvent> of(
            CoffeeShopExperimentStatus previous, ExperimentFacts facts, NextStep step, StepOutcome outcome) {
        return Optional.ofNullable(event(previous, facts, step, outcome));
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
                ExperimentEvent.normal(ConditionReason.TrialStarted, started(begin.trial(), facts));
            case NextStep.RecordTrial end when outcome instanceof StepOutcome.Recorded -> ended(end);
            case NextStep.AbandonTrial abandon ->
                ExperimentEvent.normal(
                        ConditionReason.TrialAbandoned,
                        "%s: %s".formatted(abandon.trial().label(), abandon.why()));
            case NextStep.Complete _ when outcome instanceof StepOutcome.Judged judged -> measured(judged);
            case NextStep.Fail fail -> ExperimentEvent.warning(fail.reason(), fail.message());
            default -> null;
        };
    }

    private static String started(Trial trial, ExperimentFacts facts) {
        var design = ExperimentDesign.of(facts.spec());
        return "%s: trial %d of %d"
                .formatted(trial.label(), design.place(trial), design.trials().size());
    }

    private static ExperimentEvent ended(NextStep.RecordTrial step) {
        var label = step.trial().label();
        return switch (step.end()) {
            case TrialEnd.Measured measured ->
                ExperimentEvent.normal(
                        ConditionReason.TrialSucceeded, "%s: %s".formatted(label, best(measured.message())));
            case TrialEnd.Invalid invalid ->
                ExperimentEvent.warning(
                        ConditionReason.TrialInvalid,
                        "%s: %s: %s".formatted(label, invalid.reason(), invalid.detail()));
            case TrialEnd.Failed failed ->
                ExperimentEvent.warning(
                        ConditionReason.TrialFailed, "%s: %s: %s".formatted(label, failed.reason(), failed.detail()));
        };
    }

    private static ExperimentEvent measured(StepOutcome.Judged judged) {
        var verdict = judged.findings().verdict();
        return ExperimentEvent.normal(
                ConditionReason.Measured, verdict == null ? "Every trial has ended" : verdict.headline());
    }

    private static String best(String message) {
        return TerminationMessage.read(message) instanceof TerminationMessage.Measured measured
                ? best(measured.result())
                : "measured";
    }

    private static String best(LoadResult result) {
        long passed = result.rungs().stream().filter(RungResult::passed).count();
        var rungs = "%d of %d rungs passed".formatted(passed, result.rungs().size());
        return result.rungs().stream()
                .filter(RungResult::passed)
                .max(Comparator.comparingDouble(RungResult::goodPerSecond))
                .map(rung -> String.format(Locale.ROOT, "%s, up to %.1f good requests/s", rungs, rung.goodPerSecond()))
                .orElse(rungs);
    }
}
