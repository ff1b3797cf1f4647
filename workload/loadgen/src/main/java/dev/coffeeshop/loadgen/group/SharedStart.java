package dev.coffeeshop.loadgen.group;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** The time at which all pods begin a part: far enough ahead for all of them to hear of it. */
final class SharedStart {

    static final Duration LEAD = Duration.ofMillis(300);
    /** For a follower to get ready; also how far its clock may be off. */
    static final Duration LEAST_LEFT = Duration.ofMillis(20);

    private SharedStart() {}

    static Instant soon(InstantSource calendar) {
        return calendar.instant().plus(LEAD).truncatedTo(ChronoUnit.MICROS);
    }

    static long micros(Instant start) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, start);
    }

    static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    static long leftMicros(Instant start, InstantSource calendar) {
        return ChronoUnit.MICROS.between(calendar.instant(), start);
    }

    static boolean tooLate(long leftMicros) {
        return leftMicros < LEAST_LEFT.toNanos() / 1_000;
    }

    /** More time left than there was: the follower's clock is behind, and it began after the others. */
    static boolean clockBehind(long leftMicros) {
        return leftMicros > LEAD.plus(LEAST_LEFT).toNanos() / 1_000;
    }
}
