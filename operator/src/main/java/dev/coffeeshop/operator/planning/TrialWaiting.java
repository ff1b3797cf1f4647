package dev.coffeeshop.operator.planning;

import dev.coffeeshop.measurement.LoadProgress;
import dev.coffeeshop.operator.design.Trial;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Waits for what may still come right and gives up what will not. */
record TrialWaiting(Trial trial, TrialClock clock) {

    /** Within it a load Job that was just created may be missing from a cache. */
    private static final Duration UNSEEN = Duration.ofSeconds(15);

    NextStep startingWorkload(WorkloadObservation.Starting starting) {
        return clock.hasPassed()
                ? failed("NotReady", "After %d s: %s".formatted(clock.longest().toSeconds(), starting.detail()))
                : new NextStep.AwaitReady(trial, clock.deadline(), starting.detail());
    }

    NextStep brokenWorkload(String reason, String message) {
        return broken(reason, message, until -> new NextStep.AwaitReady(trial, until, reason + ": " + message));
    }

    NextStep brokenLoad(String reason, String message) {
        return broken(reason, message, until -> new NextStep.AwaitLoad(trial, until, reason + ": " + message, null));
    }

    NextStep load(String activity, @Nullable LoadProgress progress) {
        return clock.hasPassed()
                ? failed(
                        "LoadTimedOut",
                        "No result %d s after the load was started"
                                .formatted(clock.longest().toSeconds()))
                : new NextStep.AwaitLoad(trial, clock.deadline(), activity, progress);
    }

    /** Later than that the Job has been deleted, and its workload is no fresh one any more. */
    NextStep unseenLoad() {
        return clock.hasPassed(UNSEEN)
                ? failed("LoadDeleted", "The load Job has disappeared")
                : new NextStep.StartLoad(trial);
    }

    private NextStep broken(String reason, String message, Function<Instant, NextStep> waiting) {
        var patience = PodTrouble.of(reason).patience(clock.longest());
        return clock.hasPassed(patience) ? failed(reason, message) : waiting.apply(clock.deadline(patience));
    }

    private NextStep failed(String reason, String detail) {
        return new NextStep.RecordTrial(trial, new TrialEnd.Failed(reason, detail));
    }
}
