package dev.coffeeshop.demo;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How long a finished experiment was expected to take, and how long it took. */
record PlanCheck(CoffeeShopExperimentStatus status) {

    /** Such as "planned 219 s, took 196 s (-11 %)"; empty where it was not planned or has not begun. */
    Optional<String> line() {
        return status.plan() == null || status.startTime() == null || status.completionTime() == null
                ? Optional.empty()
                : Optional.of(line(status.plan().expectedSeconds(), status.startTime(), status.completionTime()));
    }

    private static String line(long planned, String start, String completion) {
        long took = Duration.between(Instant.parse(start), Instant.parse(completion))
                .toSeconds();
        return "planned %d s, took %d s (%+d %%)"
                .formatted(planned, took, Math.round(100.0 * (took - planned) / Math.max(1, planned)));
    }
}
