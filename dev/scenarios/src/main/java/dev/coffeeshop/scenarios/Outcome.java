package dev.coffeeshop.scenarios;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.PlanStatus;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What became of one scenario.
 *
 * @param status empty where the run did not come to its end
 * @param planted capacity by cell
 * @param took from the first object to the last that was removed
 */
record Outcome(
        String scenario,
        long seed,
        CoffeeShopExperimentStatus status,
        Map<String, BigDecimal> planted,
        List<Difference> differences,
        Duration took) {

    Outcome {
        planted = Collections.unmodifiableMap(new LinkedHashMap<>(planted));
        differences = List.copyOf(differences);
    }

    boolean asExpected() {
        return differences.isEmpty();
    }

    /** Of every cell of which it is known what was planted. */
    List<PlantedCapacity> capacities() {
        return planted.entrySet().stream()
                .map(cell -> PlantedCapacity.of(cell.getKey(), cell.getValue(), status.cells()))
                .toList();
    }

    OptionalLong plannedSeconds() {
        PlanStatus plan = status.plan();
        return plan == null ? OptionalLong.empty() : OptionalLong.of(plan.expectedSeconds());
    }

    /** From the beginning of the first trial to the end of the experiment; empty when it has not ended. */
    Optional<Duration> measuring() {
        return status.startTime() == null || status.completionTime() == null
                ? Optional.empty()
                : Optional.of(
                        Duration.between(Instant.parse(status.startTime()), Instant.parse(status.completionTime())));
    }
}
