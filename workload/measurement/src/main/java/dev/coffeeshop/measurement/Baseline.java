package dev.coffeeshop.measurement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The unloaded latency: one user who thinks.
 *
 * @param response of successful requests, from the intended start
 * @param failed requests without a right answer
 * @param objectiveMicroseconds the percentile that {@code oneRequest} names, failures counted as later than every
 *     bound; absent when that many failed
 * @param medianOnly whether there were too few requests for any percentile but the median
 */
public record Baseline(
        Instant start,
        Instant end,
        LatencySummary response,
        long failed,
        @Nullable Long objectiveMicroseconds,
        boolean medianOnly) {}
