package dev.coffeeshop.operator.report.model;

import dev.coffeeshop.measurement.LoadProgress;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.CurrentTrial;
import java.util.Optional;

/**
 * The trial that is under way.
 *
 * @param load where its load program is; empty when the load pod did not tell
 */
public record Running(CurrentTrial trial, Optional<LoadProgress> load) {}
