package dev.coffeeshop.measurement.pacing;

import dev.coffeeshop.measurement.Rung;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/**
 * All arrivals of one open rung, to be shared among several senders (event loops, pods). A sender's times depend on
 * nothing but the seed, the rung and its own number: they can be drawn again.
 *
 * @param seed of the program
 * @param number of the rung, from 1
 */
public record ArrivalPlan(Rung.Open rung, long lengthNanos, long seed, int number) {

    /** Exact number of arrivals, at least one. */
    public long count() {
        double seconds = lengthNanos / (double) TimeUnit.SECONDS.toNanos(1);
        return Math.max(1, Math.round(rung.requestsPerSecond() * seconds));
    }

    /**
     * From the start of the rung: the same load for as long as {@link RungLength#rampNanos}, which is not measured, and
     * then {@link #times}.
     *
     * @param sender from 0
     */
    public IntendedTimes timesWithRamp(int sender, int senders) {
        long ramp = RungLength.rampNanos(rung);
        ArrivalPlan before = new ArrivalPlan(rung, ramp, seed, -number);
        return new InTurn(before.times(sender, senders), times(sender, senders), ramp);
    }

    /**
     * From the start of the measured window.
     *
     * @param sender from 0
     */
    public IntendedTimes times(int sender, int senders) {
        return switch (rung.arrival()) {
            case CONSTANT -> new ConstantTimes((double) lengthNanos / count(), count(), sender, senders);
            case POISSON -> new PoissonTimes(new SplittableRandom(mix(sender)), share(sender, senders), lengthNanos);
        };
    }

    private long share(int sender, int senders) {
        return count() / senders + (sender < count() % senders ? 1 : 0);
    }

    private long mix(int sender) {
        SplittableRandom bySeed = new SplittableRandom(seed);
        SplittableRandom byRung = new SplittableRandom(bySeed.nextLong() ^ number);
        return byRung.nextLong() ^ sender;
    }
}
