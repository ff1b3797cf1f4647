package dev.coffeeshop.loadgen.engine;

/**
 * When a loop stops asking for more: after a number of requests, but neither before one time nor after another.
 *
 * @param drainNanos longest wait for what is outstanding then
 */
record StopRule(long earliestNanos, long latestNanos, long requests, long drainNanos) {

    static StopRule at(long nanos, long drainNanos) {
        return new StopRule(nanos, nanos, 0, drainNanos);
    }

    boolean reached(long nowNanos, long settled) {
        return nowNanos >= latestNanos || (nowNanos >= earliestNanos && settled >= requests);
    }

    /** The next time at which the answer may change by itself. */
    long nextNanos(long nowNanos) {
        return nowNanos < earliestNanos ? earliestNanos : latestNanos;
    }
}
