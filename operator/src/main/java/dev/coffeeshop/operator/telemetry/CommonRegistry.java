package dev.coffeeshop.operator.telemetry;

import io.prometheus.client.CollectorRegistry;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/**
 * What is scraped: meters of Micrometer and metrics of experiments in one registry. Of Quarkus' default there is another
 * one wherever it is injected.
 */
final class CommonRegistry {

    @Produces
    @Singleton
    CollectorRegistry registry() {
        return new CollectorRegistry(true);
    }
}
