package dev.coffeeshop.measurement;

import org.jspecify.annotations.Nullable;

/**
 * A latency distribution in microseconds. In a message that has no room for all of it, mean, 75th and 90th percentile
 * and greatest value are 0, as they never are of requests that were answered.
 *
 * @param p999 absent below 10,000 values, or when a message had no room for it
 */
public record LatencySummary(
        long count,
        double mean,
        long p50,
        long p75,
        long p90,
        long p95,
        long p99,
        @Nullable Long p999,
        long max) {

    /** Of no values. */
    static final LatencySummary NONE = new LatencySummary(0, 0, 0, 0, 0, 0, 0, null, 0);

    /** What verdicts and status show of it. */
    LatencySummary essential() {
        return new LatencySummary(count, 0, p50, 0, 0, p95, p99, null, 0);
    }
}
