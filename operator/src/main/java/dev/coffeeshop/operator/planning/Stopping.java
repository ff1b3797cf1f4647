package dev.coffeeshop.operator.planning;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentSpec;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus;
import dev.coffeeshop.operator.api.v1alpha1.ConditionReason;
import dev.coffeeshop.operator.design.SpecProblems;
import dev.coffeeshop.operator.design.Trial;
import dev.coffeeshop.operator.design.TrialLedger;
import java.time.Instant;
import java.util.Optional;

/** Why an experiment may not go on. What is under way is wound up first; then the {@link #step} is due. */
record Stopping(NextStep step, String why) {

    static Optional<Stopping> of(
            CoffeeShopExperimentSpec spec, CoffeeShopExperimentStatus status, Observation observation) {
        return invalidSpec(spec, observation)
                .or(() -> suspended(spec))
                .or(() -> queued(status, observation))
                .or(() -> deadlineExceeded(spec, status, observation));
    }

    /** {@link Instant#MAX} while the deadline does not run, which it does from the first trial on. */
    static Instant deadline(CoffeeShopExperimentSpec spec, CoffeeShopExperimentStatus status) {
        return StatusTime.parse(status.startTime())
                .map(start -> start.plusSeconds(spec.activeDeadlineSeconds()))
                .orElse(Instant.MAX);
    }

    private static Optional<Stopping> invalidSpec(CoffeeShopExperimentSpec spec, Observation observation) {
        return SpecProblems.in(spec)
                .or(() -> Optional.ofNullable(observation.specError()))
                .map(error -> failing(ConditionReason.InvalidSpec, error));
    }

    private static Optional<Stopping> suspended(CoffeeShopExperimentSpec spec) {
        return spec.suspend()
                ? Optional.of(new Stopping(new NextStep.Suspend(), "spec.suspend is true"))
                : Optional.empty();
    }

    /** An experiment that has begun a trial keeps its turn until that trial has ended. */
    private static Optional<Stopping> queued(CoffeeShopExperimentStatus status, Observation observation) {
        return observation.ahead() == null || Trial.current(status).isPresent()
                ? Optional.empty()
                : Optional.of(new Stopping(new NextStep.Queue(observation.ahead()), "queued"));
    }

    private static Optional<Stopping> deadlineExceeded(
            CoffeeShopExperimentSpec spec, CoffeeShopExperimentStatus status, Observation observation) {
        if (observation.now().isBefore(deadline(spec, status))) {
            return Optional.empty();
        }
        var counts = TrialLedger.of(spec, status).counts();
        return Optional.of(failing(
                ConditionReason.DeadlineExceeded,
                "%d of %d trials had ended when activeDeadlineSeconds, %d s, had passed"
                        .formatted(
                                counts.planned() - counts.remaining(),
                                counts.planned(),
                                spec.activeDeadlineSeconds())));
    }

    private static Stopping failing(ConditionReason reason, String message) {
        return new Stopping(new NextStep.Fail(reason, message), message);
    }
}
