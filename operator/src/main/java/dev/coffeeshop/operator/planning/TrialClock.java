package dev.coffeeshop.operator.planning;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentSpec;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.CurrentTrial;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.TrialPhase;
import dev.coffeeshop.operator.design.TrialDuration;
import java.time.Duration;
import java.time.Instant;

/**
 * How long the current trial is waited for.
 *
 * @param since when the present phase began
 * @param longest how long that phase may last
 * @param experimentDeadline when the whole experiment has to be over
 */
record TrialClock(Instant now, Instant since, Duration longest, Instant experimentDeadline) {

    /** Where status was not written after the load had been started, the load counts from now. */
    static TrialClock of(
            CoffeeShopExperimentSpec spec,
            CoffeeShopExperimentStatus status,
            CurrentTrial current,
            Observation observation) {
        var now = observation.now();
        boolean loading = !(observation.load() instanceof LoadObservation.Absent);
        boolean sinceIsOfDeployment = loading && current.phase() == TrialPhase.Deploying;
        return new TrialClock(
                now,
                sinceIsOfDeployment ? now : StatusTime.parse(current.since()).orElse(now),
                loading
                        ? TrialDuration.of(spec).loadAtMost()
                        : Duration.ofSeconds(spec.workload().readyTimeoutSeconds()),
                Stopping.deadline(spec, status));
    }

    /** When waiting ends if it may last that long: never after the phase, nor after the experiment. */
    Instant deadline(Duration patience) {
        var end = since.plus(patience.compareTo(longest) < 0 ? patience : longest);
        return end.isBefore(experimentDeadline) ? end : experimentDeadline;
    }

    boolean hasPassed(Duration patience) {
        return !now.isBefore(deadline(patience));
    }

    Instant deadline() {
        return deadline(longest);
    }

    boolean hasPassed() {
        return hasPassed(longest);
    }
}
