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
 * @param rungs in the order in which they were run, with those that may not be counted and were run again
 * @param capacity what a search has found; absent where the rungs were listed
 * @param calibrations what each pod could do at most, the leader's first
 */
public record LoadResult(
        String generatorVersion,
        Instant start,
        Instant end,
        long warmupRequests,
        @Nullable Baseline baseline,
        List<RungResult> rungs,
        @Nullable CapacityEstimate capacity,
        List<Calibration> calibrations) {

    public LoadResult {
        rungs = List.copyOf(rungs);
        calibrations = List.copyOf(calibrations);
    }

    public LoadResult withRungs(List<RungResult> others) {
        return new LoadResult(generatorVersion, start, end, warmupRequests, baseline, others, capacity, calibrations);
    }

    public LoadResult withCalibrations(List<Calibration> others) {
        return new LoadResult(generatorVersion, start, end, warmupRequests, baseline, rungs, capacity, others);
    }
}
