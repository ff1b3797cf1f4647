package dev.coffeeshop.operator.planning;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentSpec;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.TrialCounts;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.TrialRecordRef;
import dev.coffeeshop.operator.api.v1alpha1.ConditionReason;
import dev.coffeeshop.operator.api.v1alpha1.ConditionType;
import dev.coffeeshop.operator.design.TrialLedger;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        var ledger = TrialLedger.of(spec, status);
        return rateNotProven(ledger)
                .or(() -> cannotStart(ledger))
                .or(() -> tooManyFailed(ledger, spec.maxFailedTrials()))
                .or(() -> ledger.next().map(NextStep.BeginTrial::new))
                .orElseGet(() -> allEnded(ledger));
    }

    /** The same program would be refused again, whatever the trial. */
    private static Optional<NextStep> rateNotProven(TrialLedger ledger) {
        return ledger.firstEndedFor(ConditionReason.RateNotProven)
                .map(ref -> new NextStep.Fail(
                        ConditionReason.RateNotProven, Objects.requireNonNullElse(ref.message(), place(ref))));
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
        var last = ledger.lastGivenUp()
                .map(ref -> ", the last (%s) because %s".formatted(place(ref), cause(ref)))
                .orElse("");
        return new NextStep.Fail(ConditionReason.TooManyFailedTrials, outcomes(ledger.counts()) + last);
    }

    private static String outcomes(TrialCounts counts) {
        return Stream.of(outcome(counts.failed(), "failed"), outcome(counts.invalid(), "may not be counted"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" and "));
    }

    private static Optional<String> outcome(int trials, String how) {
        return trials == 0
                ? Optional.empty()
                : Optional.of("%d %s %s".formatted(trials, trials == 1 ? "trial" : "trials", how));
    }

    private static String place(TrialRecordRef ref) {
        return "%s, repetition %d".formatted(ref.cell(), ref.repetition());
    }

    private static String cause(TrialRecordRef ref) {
        return "%s: %s".formatted(ref.reason(), ref.message());
    }
}
