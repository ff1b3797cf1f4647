package dev.coffeeshop.operator.telemetry;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperiment;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.TrialRecordRef;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.Objects;

/** Counts ended trials, as {@code coffeeshop_trials_total}. */
@Singleton
public class TrialMeters {

    private final MeterRegistry registry;

    public TrialMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    /** A trial that is recorded again after a crash counts again, as counters may. */
    public void ended(CoffeeShopExperiment experiment, TrialRecordRef trial) {
        Counter.builder("coffeeshop.trials")
                .description("Ended trials")
                .tag("resource_namespace", experiment.getMetadata().getNamespace())
                .tag("experiment", experiment.getMetadata().getName())
                .tag("outcome", trial.outcome().name())
                .tag("reason", Objects.requireNonNullElse(trial.reason(), ""))
                .register(registry)
                .increment();
    }
}
