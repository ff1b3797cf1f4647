package dev.coffeeshop.operator.telemetry;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperiment;
import io.prometheus.client.CollectorRegistry;
import jakarta.inject.Singleton;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Makes experiments part of what the operator answers to a scrape. */
@Singleton
public class ExperimentMetrics {

    private final CollectorRegistry registry;
    private final WorkloadCpu cpu;

    public ExperimentMetrics(CollectorRegistry registry, WorkloadCpu cpu) {
        this.registry = registry;
        this.cpu = cpu;
    }

    /** To be called once. */
    public void expose(Supplier<Stream<CoffeeShopExperiment>> experiments) {
        new ExperimentCollector(experiments, cpu).register(registry);
    }
}
