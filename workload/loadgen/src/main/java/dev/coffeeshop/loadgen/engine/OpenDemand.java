package dev.coffeeshop.loadgen.engine;

import dev.coffeeshop.measurement.pacing.IntendedTimes;

/** Open model: the schedule knows nothing of the answers. */
final class OpenDemand implements Demand {

    private final IntendedTimes times;
    private final long startNanos;
    private long nextNanos;

    OpenDemand(IntendedTimes times, long startNanos) {
        this.times = times;
        this.startNanos = startNanos;
        take();
    }

    @Override
    public long nextNanos() {
        return nextNanos;
    }

    @Override
    public void take() {
        long offset = times.next();
        nextNanos = offset == IntendedTimes.NONE ? NanoClock.NEVER : startNanos + offset;
    }

    @Override
    public void settled(long nowNanos, long responseNanos, Outcome outcome) {}

    @Override
    public void close() {}
}
