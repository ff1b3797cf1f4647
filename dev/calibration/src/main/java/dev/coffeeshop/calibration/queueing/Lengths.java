package dev.coffeeshop.calibration.queueing;

import java.util.random.RandomGenerator;

/** How long a stage of an order takes. */
record Lengths(Shop.Times times, RandomGenerator random) {

    /** At least a nanosecond, so that a stage that there is has an end of its own. */
    long around(double meanNanos) {
        double drawn = switch (times) {
            case CONSTANT -> meanNanos;
            case EXPONENTIAL -> -meanNanos * Math.log(1 - random.nextDouble());
        };
        return Math.max(1, Math.round(drawn));
    }
}
