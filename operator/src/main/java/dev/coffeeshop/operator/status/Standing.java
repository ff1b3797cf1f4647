package dev.coffeeshop.operator.status;

import dev.coffeeshop.operator.analysis.Findings;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.ExperimentState;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.PlanStatus;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.RungCounts;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.TrialCounts;
import dev.coffeeshop.operator.api.v1alpha1.ConditionReason;
import dev.coffeeshop.operator.api.v1alpha1.ConditionType;
import dev.coffeeshop.operator.api.v1alpha1.VerdictStatus;
import dev.coffeeshop.operator.planning.NextStep;
import io.fabric8.kubernetes.api.model.Condition;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How the experiment stands, as conditions.
 *
 * @param plan absent, like the counts, when the spec cannot be run
 */
record Standing(
        ExperimentState state,
        NextStep step,
        boolean toBeSuspended,
        @Nullable PlanStatus plan,
        @Nullable TrialCounts counts,
        Findings findings) {

    List<Condition> conditions(Conditions conditions) {
        var succeeded = state == ExperimentState.Succeeded;
        return List.of(
                conditions.next(ConditionType.Finished, state.isFinished(), reason(), message()),
                conditions.next(ConditionType.Succeeded, succeeded, reason(), message()),
                reliable(conditions),
                suspended(conditions));
    }

    private Condition reliable(Conditions conditions) {
        var rungs = Objects.requireNonNullElseGet(findings.rungs(), () -> new RungCounts(0, 0));
        var finding = counts == null
                ? Reliability.nothingCounted()
                : new Reliability(counts, rungs, findings.cells(), findings.drift(), state.isFinished()).finding();
        return conditions.next(ConditionType.Reliable, finding.value(), finding.reason(), finding.message());
    }

    private Condition suspended(Conditions conditions) {
        boolean suspended = state == ExperimentState.Suspended;
        if (suspended) {
            return conditions.next(ConditionType.Suspended, true, reason(), message());
        }
        return toBeSuspended && !state.isFinished()
                ? conditions.next(
                        ConditionType.Suspended,
                        false,
                        ConditionReason.Running,
                        "The current trial is taken down first")
                : conditions.next(ConditionType.Suspended, false, ConditionReason.Resumed, "Not suspended");
    }

    private ConditionReason reason() {
        return switch (state) {
            case Queued -> ConditionReason.Queued;
            case Running -> ConditionReason.Running;
            case Suspended -> ConditionReason.SuspendedByUser;
            case Succeeded -> ConditionReason.Measured;
            case Failed -> step instanceof NextStep.Fail fail ? fail.reason() : ConditionReason.TooManyFailedTrials;
        };
    }

    private String message() {
        VerdictStatus verdict = findings.verdict();
        return switch (step) {
            case NextStep.Queue queue ->
                "Waits for %s to finish: two at once would disturb each other".formatted(queue.ahead());
            case NextStep.Suspend _ -> "Held by spec.suspend; " + trials();
            case NextStep.Fail fail -> fail.message();
            case NextStep.Complete _ when verdict != null -> "%s: %s".formatted(trials(), verdict.headline());
            default -> trials() + timeLeft();
        };
    }

    private String trials() {
        if (counts == null) {
            return "no trials";
        }
        var ended = "%d of %d trials ended".formatted(counts.planned() - counts.remaining(), counts.planned());
        return ended + also(counts.failed(), "failed") + also(counts.invalid(), "invalid");
    }

    private static String also(int count, String how) {
        return count == 0 ? "" : ", %d %s".formatted(count, how);
    }

    private String timeLeft() {
        if (plan == null || counts == null || counts.planned() == 0) {
            return "";
        }
        var left = Duration.ofSeconds(plan.expectedSeconds() * counts.remaining() / counts.planned());
        return left.toMinutes() < 2
                ? "; about %d s left".formatted(left.toSeconds())
                : "; about %d min left".formatted(left.toMinutes());
    }
}
