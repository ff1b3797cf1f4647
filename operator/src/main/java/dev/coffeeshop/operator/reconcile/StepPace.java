package dev.coffeeshop.operator.reconcile;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperiment;
import dev.coffeeshop.operator.config.OperatorConfig;
import dev.coffeeshop.operator.planning.NextStep;
import io.javaoperatorsdk.operator.api.reconciler.UpdateControl;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/** When to look again after a step, if nothing wakes the reconciler earlier. */
@Singleton
class StepPace {

    /** A change of status wakes no one. */
    private static final Duration AT_ONCE = Duration.ofMillis(50);

    /** An experiment is never kept for longer than a timer can hold. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private final OperatorConfig.Poll poll;

    StepPace(OperatorConfig config) {
        this.poll = config.poll();
    }

    UpdateControl<CoffeeShopExperiment> paced(UpdateControl<CoffeeShopExperiment> control, NextStep step) {
        return after(step).map(control::rescheduleAfter).orElse(control);
    }

    /** Empty when only a change of the experiment gives a reason to look. */
    Optional<Duration> after(NextStep step) {
        return switch (step) {
            case NextStep.BeginTrial _,
                    NextStep.DeployWorkload _,
                    NextStep.StartLoad _,
                    NextStep.RecordTrial _,
                    NextStep.AbandonTrial _,
                    NextStep.EndTrial _,
                    NextStep.Complete _,
                    NextStep.Fail _ -> Optional.of(AT_ONCE);
            case NextStep.AwaitReady _ -> Optional.of(poll.ready());
            case NextStep.AwaitLoad _ -> Optional.of(poll.load());
            case NextStep.TearDown _ -> Optional.of(poll.tearDown());
            case NextStep.Queue _ -> Optional.of(poll.queue());
            case NextStep.Keep(var left) -> Optional.of(left.compareTo(LONGEST) < 0 ? left : LONGEST);
            case NextStep.Suspend _, NextStep.Expire _, NextStep.Rest _ -> Optional.empty();
        };
    }
}
