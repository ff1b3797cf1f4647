package dev.coffeeshop.operator.status;

import dev.coffeeshop.operator.api.v1alpha1.CellStatus;
import dev.coffeeshop.operator.api.v1alpha1.CellStatus.Discarded;
import dev.coffeeshop.operator.api.v1alpha1.CellStatus.Estimate;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.RungCounts;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.TrialCounts;
import dev.coffeeshop.operator.api.v1alpha1.ConditionReason;
import dev.coffeeshop.operator.api.v1alpha1.DriftStatus;
import dev.coffeeshop.operator.planning.Disturbance;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether what has been counted may be believed: it rests on valid runs, not much had to be discarded for that, the
 * cluster was the same throughout, and no trial is missing.
 *
 * @param cells what each had to discard
 * @param drift absent where too little was repeated
 * @param finished whether no trial will follow
 */
record Reliability(
        TrialCounts counts,
        RungCounts rungs,
        List<CellStatus> cells,
        @Nullable DriftStatus drift,
        boolean finished) {

    /** Of all rungs, in percent. Where more were invalid, what disturbed them can hardly have left the others alone. */
    private static final int MOST_DISCARDED = 25;

    record Finding(ConditionValue value, ConditionReason reason, String message) {}

    static Finding nothingCounted() {
        return new Finding(ConditionValue.Unknown, ConditionReason.NothingCounted, "No trial has been counted yet");
    }

    Finding finding() {
        if (counts.invalid() > 0 && Disturbance.isReason(mostFrequent(Discarded::trials))) {
            return suspect(ConditionReason.Disturbed, givenUp(), mostly(Discarded::trials));
        }
        if (counts.invalid() > 0) {
            return suspect(ConditionReason.InvalidRuns, givenUp(), mostly(Discarded::trials));
        }
        if (100.0 * rungs.discarded() > MOST_DISCARDED * (double) rungs.measured()) {
            return suspect(ConditionReason.InvalidRuns, discardedRungs(), mostly(Discarded::rungs));
        }
        if (drift != null && drift.matters()) {
            return suspect(ConditionReason.Drift, drifted(drift.percent()), "");
        }
        if (missing() > 0 && hasBegun()) {
            return suspect(ConditionReason.MissingRepetitions, missingTrials(), mostly(Discarded::trials));
        }
        return counts.succeeded() == 0 ? nothingCounted() : reliable();
    }

    private Finding reliable() {
        var counted = "%s on valid rungs".formatted(trials(counts.succeeded(), "rests", "rest"));
        var message = rungs.discarded() == 0
                ? counted
                : "%s; %s%s".formatted(counted, discardedRungs(), mostly(Discarded::rungs));
        return new Finding(ConditionValue.True, ConditionReason.ValidRuns, message);
    }

    private static Finding suspect(ConditionReason reason, String what, String why) {
        return new Finding(ConditionValue.False, reason, what + why);
    }

    private static String drifted(Estimate percent) {
        return ("the cluster became %s while the experiment ran: capacity changed by %s %% from the first trial to the last"
                        + " (95 %% interval %s to %s), so that its figures hold for no one time; repeat it on nodes that"
                        + " nothing else uses")
                .formatted(
                        percent.value().startsWith("-") ? "slower" : "faster",
                        percent.value(),
                        percent.lower(),
                        percent.upper());
    }

    private String givenUp() {
        var trials = "%s given up as invalid".formatted(trials(counts.invalid(), "was", "were"));
        return rungs.discarded() == 0 ? trials : "%s and %s".formatted(trials, discardedRungs());
    }

    private String discardedRungs() {
        return "%d of %d rungs had to be discarded".formatted(rungs.discarded(), rungs.measured());
    }

    private String missingTrials() {
        return "%d of %d trials are missing".formatted(missing(), counts.planned());
    }

    private int missing() {
        return counts.failed() + (finished ? counts.remaining() : 0);
    }

    private boolean hasBegun() {
        return counts.remaining() < counts.planned() || byReason().findAny().isPresent();
    }

    private String mostly(ToIntFunction<Discarded> count) {
        var most = mostFrequent(count);
        return most.isEmpty() ? "" : ", mostly for %s: %s".formatted(most, Advice.on(most));
    }

    /** Empty when there is none. */
    private String mostFrequent(ToIntFunction<Discarded> count) {
        return byReason()
                .filter(each -> count.applyAsInt(each) > 0)
                .max(Comparator.comparingInt(count))
                .map(Discarded::reason)
                .orElse("");
    }

    /** Over all cells, in the order of the reasons' names. */
    private Stream<Discarded> byReason() {
        return cells.stream()
                .flatMap(cell -> cell.discarded().stream())
                .collect(Collectors.groupingBy(Discarded::reason, Collectors.reducing(Reliability::sum)))
                .values()
                .stream()
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Discarded::reason));
    }

    private static Discarded sum(Discarded one, Discarded other) {
        return new Discarded(one.reason(), one.rungs() + other.rungs(), one.trials() + other.trials());
    }

    private static String trials(int number, String one, String several) {
        return number == 1 ? "1 trial " + one : "%d trials %s".formatted(number, several);
    }
}
