package dev.coffeeshop.operator.analysis.statistics;

import java.util.Arrays;

/** Sums over plain arrays, always in the same order. */
final class Means {

    private Means() {}

    static double of(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }

    static double squaredDeviations(double[] values) {
        double mean = of(values);
        return Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
    }
}
