package dev.coffeeshop.measurement.pacing;

/** One stream, and from its end on another. */
final class InTurn implements IntendedTimes {

    private final IntendedTimes first;
    private final IntendedTimes second;
    private final long secondStartNanos;
    private boolean firstIsOver;

    /** @param secondStartNanos not before the last time of the first */
    InTurn(IntendedTimes first, IntendedTimes second, long secondStartNanos) {
        this.first = first;
        this.second = second;
        this.secondStartNanos = secondStartNanos;
    }

    @Override
    public long next() {
        if (!firstIsOver) {
            long time = first.next();
            if (time != NONE) {
                return time;
            }
            firstIsOver = true;
        }
        long time = second.next();
        return time == NONE ? NONE : secondStartNanos + time;
    }
}
