package dev.coffeeshop.scenarios;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What an experiment is expected to find.
 *
 * @param planted capacity in orders per second that the sample's settings amount to, by cell
 * @param status part of the status, see {@link Comparison}; what it does not name may be anything
 */
record Expectation(Map<String, BigDecimal> planted, Map<String, Object> status) {

    Expectation {
        planted = Collections.unmodifiableMap(new LinkedHashMap<>(planted));
        status = Collections.unmodifiableMap(new LinkedHashMap<>(status));
    }

    /** @param tree the same status, as the API has it */
    List<Difference> differences(CoffeeShopExperimentStatus found, Map<?, ?> tree) {
        Stream<Difference> capacities = planted.entrySet().stream()
                .flatMap(cell ->
                        PlantedCapacity.of(cell.getKey(), cell.getValue(), found.cells()).difference().stream());
        return Stream.concat(Comparison.differences("status", status, tree).stream(), capacities)
                .toList();
    }
}
