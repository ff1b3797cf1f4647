package dev.coffeeshop.measurement.pacing;

/** Equal gaps. Each time is computed from its number, so that rounding does not add up. */
final class ConstantTimes implements IntendedTimes {

    private final double nanosPerArrival;
    private final int stride;
    private final long count;
    private long arrival;

    /** @param first number, from 0, of the first arrival in the whole stream; every {@code stride}-th is taken */
    ConstantTimes(double nanosPerArrival, long count, int first, int stride) {
        this.nanosPerArrival = nanosPerArrival;
        this.count = count;
        this.arrival = first;
        this.stride = stride;
    }

    @Override
    public long next() {
        if (arrival >= count) {
            return NONE;
        }
        long time = (long) (arrival * nanosPerArrival);
        arrival += stride;
        return time;
    }
}
