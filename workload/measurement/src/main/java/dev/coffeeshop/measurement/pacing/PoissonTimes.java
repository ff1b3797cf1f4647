package dev.coffeeshop.measurement.pacing;

import java.util.random.RandomGenerator;

/**
 * Poisson arrivals conditioned on their count: the order statistics of uniform times. This halves the noise of a short
 * rung. They are drawn one by one, without storing or sorting: of the {@code k} that are left, the least lies at
 * {@code 1 − V^(1/k)} of the remaining time, V uniform (Devroye 1986, V.2).
 */
final class PoissonTimes implements IntendedTimes {

    private final RandomGenerator random;
    private final long lengthNanos;
    private long left;
    private double remaining = 1;

    PoissonTimes(RandomGenerator random, long count, long lengthNanos) {
        this.random = random;
        this.left = count;
        this.lengthNanos = lengthNanos;
    }

    @Override
    public long next() {
        if (left == 0) {
            return NONE;
        }
        double positive = 1 - random.nextDouble();
        remaining *= Math.exp(Math.log(positive) / left);
        left--;
        return Math.min((long) ((1 - remaining) * lengthNanos), lengthNanos - 1);
    }
}
