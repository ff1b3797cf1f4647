package dev.coffeeshop.operator.status;

import dev.coffeeshop.operator.analysis.Findings;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.ExperimentState;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.TrialCounts;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.TrialRecordRef;
import dev.coffeeshop.operator.design.ExperimentPlan;
import dev.coffeeshop.operator.design.Repetitions;
import dev.coffeeshop.operator.design.SpecProblems;
import dev.coffeeshop.operator.design.TrialLedger;
import dev.coffeeshop.operator.planning.NextStep;
import dev.coffeeshop.operator.planning.StatusTime;
import dev.coffeeshop.operator.planning.StepOutcome;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The whole new status after a step. Projecting the same step twice gives the same status as projecting it once, but for
 * what the passing of time changes.
 */
public final class StatusProjector {

    private static final int LONGEST_MESSAGE = 300;

    private StatusProjector() {}

    public static CoffeeShopExperimentStatus project(
            CoffeeShopExperimentStatus previous,
            ExperimentFacts facts,
            NextStep step,
            StepOutcome outcome,
            Instant now) {
        return switch (step) {
            case NextStep.Keep _, NextStep.Expire _, NextStep.Rest _ -> seen(previous, facts);
            default -> changed(previous, facts, step, outcome, now);
        };
    }

    private static CoffeeShopExperimentStatus changed(
            CoffeeShopExperimentStatus previous,
            ExperimentFacts facts,
            NextStep step,
            StepOutcome outcome,
            Instant now) {
        boolean runnable = SpecProblems.in(facts.spec()).isEmpty();
        var state = state(step, outcome);
        var records = records(previous.trialRecords(), outcome);
        var findings = findings(previous, outcome);
        int repetitions = Repetitions.of(facts.spec().design()).planned(findings.repetitions());
        var plan = runnable ? ExperimentPlan.of(facts.spec(), repetitions) : null;
        var counts =
                runnable ? TrialLedger.of(facts.spec(), repetitions, records).counts() : null;
        var standing = new Standing(state, step, facts.spec().suspend(), plan, counts, findings);
        return new CoffeeShopExperimentStatus(
                facts.generation(),
                state,
                startTime(previous, step, now),
                state.isFinished() ? StatusTime.format(now) : null,
                plan,
                counts == null ? null : progress(counts),
                counts,
                findings.rungs(),
                new CurrentTrials(previous.currentTrial(), now).after(step, outcome),
                standing.conditions(new Conditions(previous.conditions(), facts.generation(), now)),
                findings.cells(),
                findings.scaling(),
                findings.upOrOut(),
                findings.verdict(),
                findings.recommendation(),
                findings.drift(),
                findings.generator(),
                records,
                facts.reportPath());
    }

    /** A finished experiment stays as it is; only that its spec has been looked at is noted. */
    private static CoffeeShopExperimentStatus seen(CoffeeShopExperimentStatus previous, ExperimentFacts facts) {
        return new CoffeeShopExperimentStatus(
                facts.generation(),
                previous.state(),
                previous.startTime(),
                previous.completionTime(),
                previous.plan(),
                previous.progress(),
                previous.trials(),
                previous.rungs(),
                previous.currentTrial(),
                previous.conditions(),
                previous.cells(),
                previous.scaling(),
                previous.upOrOut(),
                previous.verdict(),
                previous.recommendation(),
                previous.drift(),
                previous.generator(),
                previous.trialRecords(),
                facts.reportPath());
    }

    private static ExperimentState state(NextStep step, StepOutcome outcome) {
        return switch (step) {
            case NextStep.Queue _ -> ExperimentState.Queued;
            case NextStep.Suspend _ -> ExperimentState.Suspended;
            case NextStep.Fail _ -> ExperimentState.Failed;
            case NextStep.Complete _ when outcome instanceof StepOutcome.Judged -> ExperimentState.Succeeded;
            default -> ExperimentState.Running;
        };
    }

    private static List<TrialRecordRef> records(List<TrialRecordRef> previous, StepOutcome outcome) {
        return outcome instanceof StepOutcome.Recorded recorded
                ? TrialLedger.added(previous, shortened(recorded.ref()))
                : previous;
    }

    /** Status holds every attempt, so that no message may be long; the record has all of it. */
    private static TrialRecordRef shortened(TrialRecordRef ref) {
        var message = ref.message();
        if (message == null || message.length() <= LONGEST_MESSAGE) {
            return ref;
        }
        return new TrialRecordRef(
                ref.name(),
                ref.cell(),
                ref.repetition(),
                ref.attempt(),
                ref.outcome(),
                ref.reason(),
                message.substring(0, LONGEST_MESSAGE - 1) + "…");
    }

    private static Findings findings(CoffeeShopExperimentStatus previous, StepOutcome outcome) {
        return switch (outcome) {
            case StepOutcome.Recorded recorded -> recorded.findings().withoutVerdict();
            case StepOutcome.Judged judged -> judged.findings();
            case StepOutcome.Done _ ->
                new Findings(
                        previous.cells(),
                        previous.scaling(),
                        previous.upOrOut(),
                        previous.verdict(),
                        previous.recommendation(),
                        previous.drift(),
                        previous.rungs(),
                        previous.generator(),
                        plannedRepetitions(previous));
        };
    }

    private static int plannedRepetitions(CoffeeShopExperimentStatus previous) {
        var plan = previous.plan();
        return plan == null ? 0 : plan.repetitions();
    }

    /** As in a Job, a suspension stops the active deadline, and the first trial after it starts it anew. */
    private static @Nullable String startTime(CoffeeShopExperimentStatus previous, NextStep step, Instant now) {
        return switch (step) {
            case NextStep.Suspend _ -> null;
            case NextStep.BeginTrial _ when previous.startTime() == null -> StatusTime.format(now);
            default -> previous.startTime();
        };
    }

    private static String progress(TrialCounts counts) {
        return "%d/%d".formatted(counts.planned() - counts.remaining(), counts.planned());
    }
}
