package dev.coffeeshop.loadgen.engine;

import java.time.Duration;

/** How long a user pauses after an answer. */
@FunctionalInterface
interface ThinkTime {

    long nanosAfter(long responseNanos);

    static ThinkTime constant(Duration think) {
        long nanos = think.toNanos();
        return _ -> nanos;
    }
}
