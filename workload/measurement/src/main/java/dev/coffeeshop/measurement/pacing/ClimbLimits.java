package dev.coffeeshop.measurement.pacing;

/** How far a climb may go, so that every program is bounded and its result fits where it is left. */
public final class ClimbLimits {

    /** Of one result, those that were measured again included. */
    public static final int MAX_RUNGS = 24;
    /** Of a search, probes and those that were measured again included. */
    public static final int MAX_SEARCH_RUNGS = 16;
    /** How often a rung that may not be counted is measured again before it is given up. */
    public static final int MAX_RERUNS = 2;

    private static final double LEAST_SEARCH_SECONDS = 300;

    private ClimbLimits() {}

    /** Longest time of a search's rungs: what all of them take at their usual length, and no less than five minutes. */
    public static double searchSeconds(int stepSeconds) {
        return Math.max(LEAST_SEARCH_SECONDS, MAX_SEARCH_RUNGS * (double) stepSeconds);
    }
}
