package dev.coffeeshop.loadgen.calibration;

import dev.coffeeshop.measurement.ProgramLimits;

/**
 * Closes in on the greatest rate that passes, by equal ratios. A rate has failed when it did so twice: a machine that
 * is disturbed for a moment makes a generator look worse and never better.
 *
 * @param next rate to try
 * @param passed greatest that did, 0 before the first
 * @param failed least that did, infinite before the first
 * @param again whether the next rate has failed once already
 */
record RateSearch(double next, double passed, double failed, boolean again) {

    /** Pacing costs more than answering as fast as one can, so that half of what a closed loop gets is a good guess. */
    private static final double FIRST_SHARE = 0.5;

    private static final double STEP_DOWN = 3;
    private static final double STEP_UP = 1.5;
    private static final double CLOSE = 1.08;
    private static final double LEAST = 10;

    /** @param closedLoopRate requests per second that users back to back got */
    static RateSearch from(double closedLoopRate) {
        double first = Math.clamp(FIRST_SHARE * closedLoopRate, LEAST, ProgramLimits.MAX_REQUESTS_PER_SECOND);
        return new RateSearch(first, 0, Double.POSITIVE_INFINITY, false);
    }

    RateSearch after(boolean pass) {
        if (pass) {
            return bracket(next, failed);
        }
        return again ? bracket(passed, next) : new RateSearch(next, passed, failed, true);
    }

    private static RateSearch bracket(double passed, double failed) {
        return new RateSearch(between(passed, failed), passed, failed, false);
    }

    private static double between(double passed, double failed) {
        if (passed == 0) {
            return failed / STEP_DOWN;
        }
        return Double.isInfinite(failed)
                ? Math.min(STEP_UP * passed, ProgramLimits.MAX_REQUESTS_PER_SECOND)
                : Math.sqrt(passed * failed);
    }

    boolean finished() {
        return next < LEAST || failed <= CLOSE * passed || passed >= ProgramLimits.MAX_REQUESTS_PER_SECOND;
    }
}
