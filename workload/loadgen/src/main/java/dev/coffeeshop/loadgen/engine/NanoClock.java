package dev.coffeeshop.loadgen.engine;

/** Monotonic time in nanoseconds from an arbitrary origin; never negative. */
@FunctionalInterface
public interface NanoClock {

    /** Stands for a time that never comes. */
    long NEVER = Long.MAX_VALUE;

    long nanos();

    static NanoClock system() {
        long origin = System.nanoTime();
        return () -> System.nanoTime() - origin;
    }
}
