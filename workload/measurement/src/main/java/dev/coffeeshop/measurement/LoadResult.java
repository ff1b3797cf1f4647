package dev.coffeeshop.measurement;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one load program measured.
 *
 * @param generatorVersion version of the load generator
 * @param warmupRequests requests sent before the baseline
 * @param baseline absent when the warm-up could not be answered
 * @param rungs in the order in which they were run
 */
public record LoadResult(
        String generatorVersion,
        Instant start,
        Instant end,
        long warmupRequests,
        @Nullable Baseline baseline,
        List<RungResult> rungs) {

    public LoadResult {
        rungs = List.copyOf(rungs);
    }
}
