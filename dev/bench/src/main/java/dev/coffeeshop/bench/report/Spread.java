package dev.coffeeshop.bench.report;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;

/** The same figure over the rounds. */
record Spread(double median, double least, double greatest, int count) {

    /** Empty when there are no values. */
    static Optional<Spread> of(DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        return sorted.length == 0
                ? Optional.empty()
                : Optional.of(new Spread(median(sorted), sorted[0], sorted[sorted.length - 1], sorted.length));
    }

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return Arrays.stream(sorted, (sorted.length - 1) / 2, middle + 1)
                .average()
                .orElseThrow();
    }

    String text(DoubleFunction<String> format) {
        return count == 1
                ? format.apply(median)
                : "%s (%s – %s)".formatted(format.apply(median), format.apply(least), format.apply(greatest));
    }
}
