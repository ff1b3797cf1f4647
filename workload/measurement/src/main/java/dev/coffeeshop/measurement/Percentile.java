package dev.coffeeshop.measurement;

import com.fasterxml.jackson.annotation.JsonValue;

/** A latency percentile that an objective may name. */
public enum Percentile {
    P50(50),
    P75(75),
    P90(90),
    P95(95),
    P99(99),
    P999(99.9);

    private final double percent;

    Percentile(double percent) {
        this.percent = percent;
    }

    /** Share of requests, in percent, that are at most this late. */
    public double percent() {
        return percent;
    }

    @JsonValue
    public String label() {
        return name();
    }
}
