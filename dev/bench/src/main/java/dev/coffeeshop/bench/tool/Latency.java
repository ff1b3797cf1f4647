package dev.coffeeshop.bench.tool;

import org.jspecify.annotations.Nullable;

/**
 * Response times as a tool reports them, in milliseconds.
 *
 * @param p999 absent when the tool does not report it
 */
public record Latency(
        double mean, double p50, double p99, @Nullable Double p999) {}
