package dev.coffeeshop.operator.status;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentSpec;

/** @param generation of the spec, as the API server counts it */
public record ExperimentFacts(long generation, CoffeeShopExperimentSpec spec) {}
