package dev.coffeeshop.operator.serve;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperiment;
import java.util.Optional;
import java.util.stream.Stream;

/** The experiments as the operator's cache shows them. */
public interface Experiments {

    Stream<CoffeeShopExperiment> all();

    Optional<CoffeeShopExperiment> find(ExperimentKey key);
}
