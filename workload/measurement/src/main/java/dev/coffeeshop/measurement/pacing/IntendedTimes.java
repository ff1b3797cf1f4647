package dev.coffeeshop.measurement.pacing;

/** Ascending times at which requests are due, as nanoseconds from the start of a rung. Not for use by two threads. */
public sealed interface IntendedTimes permits ConstantTimes, PoissonTimes, InTurn {

    /** Stands for a time that never comes. */
    long NONE = Long.MAX_VALUE;

    /** The next time, or {@link #NONE} after the last. */
    long next();
}
