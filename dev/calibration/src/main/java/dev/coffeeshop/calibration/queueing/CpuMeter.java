package dev.coffeeshop.calibration.queueing;

/**
 * The CPU limit of one replica as the kernel enforces it: so much in each period, on as many CPUs as want some, and
 * nothing more until the next begins. What it counts is what the kubelet tells of a container.
 */
final class CpuMeter {

    private final long quotaNanos;
    private long periodEnd;
    private long left;
    private boolean counted;
    private long usedNanos;
    private long periods;
    private long throttledPeriods;

    /** @param firstPeriodEnd between 0 and the length of a period */
    CpuMeter(long quotaNanos, long firstPeriodEnd) {
        this.quotaNanos = quotaNanos;
        this.periodEnd = firstPeriodEnd;
        this.left = quotaNanos;
    }

    /** So much was used until now, in the period that was current before. */
    void used(long nanos, long now) {
        usedNanos += nanos;
        left = Math.max(0, left - nanos);
        if (now >= periodEnd) {
            long passed = (now - periodEnd) / Deployment.PERIOD_NANOS + 1;
            periodEnd += passed * Deployment.PERIOD_NANOS;
            periods += passed;
            left = quotaNanos;
            counted = false;
        }
    }

    boolean isThrottled() {
        return left == 0;
    }

    /** Something wants CPU and gets none. */
    void heldBack() {
        if (!counted) {
            counted = true;
            throttledPeriods++;
        }
    }

    /** When the limit, or the period, ends for so many at a time. */
    long ends(int running, long now) {
        return isThrottled() ? periodEnd : Math.min(periodEnd, now + Math.ceilDiv(left, running));
    }

    CpuCounters counters() {
        return new CpuCounters(usedNanos, periods, throttledPeriods);
    }
}
