package dev.coffeeshop.measurement.pacing;

import dev.coffeeshop.measurement.Rung;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** How long a rung is measured, and how long its users take to show up before that. */
public final class RungLength {

    private static final double LEAST_REQUESTS = 500;
    private static final double LONGEST_EXTENSION_SECONDS = 30;
    private static final Duration PROBE = Duration.ofMillis(2_500);
    private static final Duration BETWEEN_USERS = Duration.ofMillis(10);
    private static final Duration LONGEST_CROWDING = Duration.ofSeconds(1);
    private static final Duration OPEN_RAMP = Duration.ofSeconds(1);
    private static final Duration LONGEST_PHASING = Duration.ofSeconds(5);

    private RungLength() {}

    /**
     * At least {@code stepSeconds}; a slow open rung is extended until about 500 requests are due, to at most 30 s. How
     * fast closed users will be is unknown, so their rungs are not extended.
     */
    public static long windowNanos(Rung rung, int stepSeconds) {
        return switch (rung) {
            case Rung.Closed _ -> TimeUnit.SECONDS.toNanos(stepSeconds);
            case Rung.Open open -> {
                double extended = Math.min(LONGEST_EXTENSION_SECONDS, LEAST_REQUESTS / open.requestsPerSecond());
                yield (long) (Math.max(stepSeconds, extended) * TimeUnit.SECONDS.toNanos(1));
            }
        };
    }

    /** Longest that an open rung may be. */
    public static double longestOpenSeconds(int stepSeconds) {
        return Math.max(stepSeconds, LONGEST_EXTENSION_SECONDS);
    }

    /** A closed rung that only has to tell about where a search should begin. */
    public static long probeNanos() {
        return PROBE.toNanos();
    }

    /**
     * Closed users arrive one after another, over at most a second, and where they think, spread over a think time (at
     * most 5 s), so that they do not go on in step. What they do until all are there is not measured. Open rungs begin a
     * second early: until then the pool of connections has grown, and the workload's queues are those of the load and
     * not those of a pause.
     */
    public static long rampNanos(Rung rung) {
        return switch (rung) {
            case Rung.Open _ -> OPEN_RAMP.toNanos();
            case Rung.Closed closed -> {
                long crowding = Math.min(BETWEEN_USERS.toNanos() * closed.users(), LONGEST_CROWDING.toNanos());
                yield Math.max(crowding, Math.min(closed.think().toNanos(), LONGEST_PHASING.toNanos()));
            }
        };
    }
}
