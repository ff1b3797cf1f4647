package dev.coffeeshop.measurement.metrics;

/** Who exposes a metric. */
public enum MetricSource {
    OPERATOR,
    LOAD_GENERATOR
}
