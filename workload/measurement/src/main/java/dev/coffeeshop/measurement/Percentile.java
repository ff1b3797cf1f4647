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

    /**
     * Place, from 1, of this percentile in {@code count} ascending values: the least rank that covers the share.
     * Computed in tenths of a percent, so that no rounding error shifts a place.
     */
    public long rank(long count) {
        long perMille = Math.round(percent * 10);
        return Math.max(1, Math.ceilDiv(count * perMille, 1_000L));
    }

    @JsonValue
    public String label() {
        return name();
    }
}
