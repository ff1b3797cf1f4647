package dev.coffeeshop.calibration.queueing;

import dev.coffeeshop.measurement.pacing.IntendedTimes;

/** Orders that come when they come. */
final class OpenArrivals implements Arrivals {

    private static final int NOBODY = -1;

    private final IntendedTimes times;
    private long next;

    OpenArrivals(IntendedTimes times) {
        this.times = times;
        this.next = times.next();
    }

    @Override
    public long next() {
        return next;
    }

    @Override
    public int take() {
        next = times.next();
        return NOBODY;
    }

    @Override
    public void back(int user, long now) {}
}
