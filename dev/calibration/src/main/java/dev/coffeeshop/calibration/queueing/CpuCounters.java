package dev.coffeeshop.calibration.queueing;

/** What a container has used, and how often it was held back, since it began. */
public record CpuCounters(long usedNanos, long periods, long throttledPeriods) {

    public static final CpuCounters NONE = new CpuCounters(0, 0, 0);

    public CpuCounters plus(CpuCounters more) {
        return new CpuCounters(
                usedNanos + more.usedNanos, periods + more.periods, throttledPeriods + more.throttledPeriods);
    }
}
