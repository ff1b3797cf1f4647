package dev.coffeeshop.measurement.metrics;

/** What a metric is to Prometheus. */
public enum MetricType {
    /** Goes up and down. */
    GAUGE(""),
    /** Only grows, until its series ends. */
    COUNTER("_total"),
    HISTOGRAM(""),
    /** Always 1: what there is to know stands in the labels. */
    INFO("_info");

    private final String suffix;

    MetricType(String suffix) {
        this.suffix = suffix;
    }

    /** What the name of each sample ends in, which is not part of the family's name. */
    public String suffix() {
        return suffix;
    }
}
