package dev.coffeeshop.calibration.queueing;

import dev.coffeeshop.measurement.Rung;
import dev.coffeeshop.measurement.ThinkDistribution;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.random.RandomGenerator;

/** Users who send, wait and think, and who show up one after another during the ramp. */
final class ClosedArrivals implements Arrivals {

    private record Due(long at, int user) {}

    private final PriorityQueue<Due> due =
            new PriorityQueue<>(Comparator.comparingLong(Due::at).thenComparingInt(Due::user));
    private final long endNanos;
    private final double thinkNanos;
    private final Lengths thinking;

    /** @param endNanos from which on nobody sends any more */
    ClosedArrivals(Rung.Closed rung, long rampNanos, long endNanos, RandomGenerator random) {
        this.endNanos = endNanos;
        this.thinkNanos = rung.think().toNanos();
        this.thinking = new Lengths(
                rung.distribution() == ThinkDistribution.EXPONENTIAL ? Shop.Times.EXPONENTIAL : Shop.Times.CONSTANT,
                random);
        for (int user = 0; user < rung.users(); user++) {
            due.add(new Due(rampNanos * user / rung.users(), user));
        }
    }

    @Override
    public long next() {
        return due.isEmpty() ? Workload.NEVER : due.element().at();
    }

    @Override
    public int take() {
        return due.remove().user();
    }

    @Override
    public void back(int user, long now) {
        long at = thinkNanos > 0 ? now + thinking.around(thinkNanos) : now;
        if (at < endNanos) {
            due.add(new Due(at, user));
        }
    }
}
