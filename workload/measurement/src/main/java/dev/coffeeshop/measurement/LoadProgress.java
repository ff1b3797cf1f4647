package dev.coffeeshop.measurement;

import org.jspecify.annotations.Nullable;

/**
 * Where a running program is; a best-effort answer on which no result depends.
 *
 * @param phase one of calibration, warm-up, baseline, rung, recovery, done
 * @param rung number of the rung from 1, 0 before the first
 * @param rungs in all, about, where the program searches
 * @param level users or requests per second of the rung, 0 outside one
 * @param secondsLeft of the whole program, as expected
 * @param throughput absent until the part under way has run for about a second
 */
public record LoadProgress(
        String phase,
        int rung,
        int rungs,
        double level,
        double secondsLeft,
        @Nullable Throughput throughput) {

    /**
     * What the last second or so has brought, of all load pods together as far as one of them can tell.
     *
     * @param answeredPerSecond right answers
     * @param failedPerSecond requests that failed, timeouts included
     */
    public record Throughput(double answeredPerSecond, double failedPerSecond) {}

    /** At the start of a part. */
    public LoadProgress(String phase, int rung, int rungs, double level, double secondsLeft) {
        this(phase, rung, rungs, level, secondsLeft, null);
    }

    public LoadProgress with(@Nullable Throughput now) {
        return new LoadProgress(phase, rung, rungs, level, secondsLeft, now);
    }
}
