package dev.coffeeshop.operator.planning;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentSpec;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.TrialRecordRef;
import dev.coffeeshop.operator.api.v1alpha1.ConditionReason;
import dev.coffeeshop.operator.api.v1alpha1.ConditionType;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Decides what to do now. Total: every spec, status and observation has a next step and none throws, so that whatever a
 * crash has left behind can be picked up.
 */
public final class ExperimentPlanner {

    private ExperimentPlanner() {}

    public static NextStep plan(
            CoffeeShopExperimentSpec spec, CoffeeShopExperimentStatus status, Observation observation) {
        if (ConditionType.Finished.holdsIn(status.conditions())) {
            return afterwards(spec, status, observation.now());
        }
        return TrialPlanner.of(spec, status, observation)
                .map(TrialPlanner::next)
                .or(() -> Stopping.of(spec, status, observation).map(Stopping::step))
                .orElseGet(() -> betweenTrials(spec, status));
    }

    private static NextStep afterwards(CoffeeShopExperimentSpec spec, CoffeeShopExperimentStatus status, Instant now) {
        if (spec.ttlSecondsAfterFinished() == null) {
            return new NextStep.Rest();
        }
        var end = StatusTime.parse(status.completionTime()).orElse(now).plusSeconds(spec.ttlSecondsAfterFinished());
        return now.isBefore(end) ? new NextStep.Keep(Duration.between(now, end)) : new NextStep.Expire();
    }

    private static NextStep betweenTrials(CoffeeShopExperimentSpec spec, CoffeeShopExperimentStatus status) {
        var ledger = TrialLedger.of(spec, status.trialRecords());
        return cannotStart(ledger)
                .or(() -> tooManyFailed(ledger, spec.maxFailedTrials()))
                .or(() -> ledger.next().map(NextStep.BeginTrial::new))
                .orElseGet(() -> allEnded(ledger));
    }

    /** What keeps one cell's pods from starting and stands in the pod template keeps those of all others from it. */
    private static Optional<NextStep> cannotStart(TrialLedger ledger) {
        return ledger.lastGivenUp()
                .filter(_ -> ledger.counts().succeeded() == 0)
                .filter(ref -> PodTrouble.of(ref.reason()).isSameInEveryCell())
                .map(ref -> new NextStep.Fail(
                        ConditionReason.CannotStart,
                        "No trial can start, in whatever cell: %s failed because %s"
                                .formatted(place(ref), cause(ref))));
    }

    private static Optional<NextStep> tooManyFailed(TrialLedger ledger, int maxFailedTrials) {
        return ledger.givenUp() > maxFailedTrials ? Optional.of(failed(ledger)) : Optional.empty();
    }

    private static NextStep allEnded(TrialLedger ledger) {
        return ledger.counts().succeeded() > 0 ? new NextStep.Complete() : failed(ledger);
    }

    private static NextStep failed(TrialLedger ledger) {
        long trials = ledger.givenUp();
        var last = ledger.lastGivenUp()
                .map(ref -> ", the last (%s) because %s".formatted(place(ref), cause(ref)))
                .orElse("");
        return new NextStep.Fail(
                ConditionReason.TooManyFailedTrials,
                "%d %s failed%s".formatted(trials, trials == 1 ? "trial" : "trials", last));
    }

    private static String place(TrialRecordRef ref) {
        return "%s, repetition %d".formatted(ref.cell(), ref.repetition());
    }

    private static String cause(TrialRecordRef ref) {
        return "%s: %s".formatted(ref.reason(), ref.message());
    }
}
