package dev.coffeeshop.bench.round;

/**
 * What requests that fall due at an even rate wait for a server that is stopped once. Of a request that falls due t
 * after the stop, S − t is left of it, and then the t·R requests before it are served at the rate C: it waits
 * S − t(1 − R/C). So the share of all requests that waits longer than d is (S − d) ÷ (T(1 − R/C)), which gives
 * percentile q = S − (1 − q)T(1 − R/C) and, as the integral over all of them, mean = S² ÷ (2T(1 − R/C)). What an answer
 * takes otherwise, some hundredths of a percent of S, is left out.
 *
 * @param stopSeconds S, as measured
 * @param windowSeconds T, length of the measured time
 * @param loadShare R/C, the offered rate as a share of what the server can do
 */
public record StallTruth(double stopSeconds, double windowSeconds, double loadShare) {

    /** In milliseconds, of a share from 0 to 1 of the requests. */
    public double percentile(double share) {
        return Math.max(0, 1e3 * (stopSeconds - (1 - share) * windowSeconds * (1 - loadShare)));
    }

    /** In milliseconds. */
    public double mean() {
        return 1e3 * stopSeconds * stopSeconds / (2 * windowSeconds * (1 - loadShare));
    }

    /** How far a reported figure lies from the true one, in percent of it. */
    public static double errorPercent(double reported, double truth) {
        return 100 * (reported - truth) / truth;
    }
}
