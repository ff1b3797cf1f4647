package dev.coffeeshop.measurement;

import org.jspecify.annotations.Nullable;

/**
 * A latency distribution in microseconds.
 *
 * @param p999 absent below 10,000 values
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
        long max) {}
