package dev.coffeeshop.loadgen.engine;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long a user pauses after an answer. */
@FunctionalInterface
interface ThinkTime {

    long nanosAfter(long responseNanos);

    static ThinkTime constant(Duration think) {
        long nanos = think.toNanos();
        return _ -> nanos;
    }

    /** Pauses without memory: how long one has lasted says nothing about when it ends. */
    static ThinkTime exponential(Duration mean, RandomGenerator random) {
        double nanos = mean.toNanos();
        return _ -> (long) (nanos * random.nextExponential());
    }
}
