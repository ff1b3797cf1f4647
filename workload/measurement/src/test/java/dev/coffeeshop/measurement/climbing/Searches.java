package dev.coffeeshop.measurement.climbing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffeeshop.measurement.Arrival;
import dev.coffeeshop.measurement.CapacityEstimate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/** Many searches whose truth is known. */
record Searches(List<One> all) {

    static final int STEP_SECONDS = 8;

    /** @param truth the capacity of the target as it was in this search */
    record One(SimulatedClimb climb, double truth) {

        CapacityEstimate capacity() {
            return climb.capacity();
        }

        boolean covered() {
            return capacity().lower() <= truth && truth <= capacity().upper();
        }

        boolean within(double tolerance) {
            return Math.abs(capacity().requestsPerSecond() / truth - 1) <= tolerance;
        }
    }

    static CapacitySearch search(double greatest, double tolerance) {
        return new CapacitySearch(new RateRange(2.0 / 3, greatest), tolerance, Arrival.POISSON, STEP_SECONDS);
    }

    static Searches run(int count, IntFunction<One> search) {
        List<One> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(search.apply(i));
        }
        return new Searches(List.copyOf(all));
    }

    double meanRungs() {
        return all.stream()
                .mapToInt(one -> one.climb().rungs().size())
                .average()
                .orElseThrow();
    }

    double meanSeconds() {
        return all.stream().mapToDouble(one -> one.climb().seconds()).average().orElseThrow();
    }

    /** Of the values to a truth. */
    double medianRatio(double truth) {
        double[] ratios = all.stream()
                .mapToDouble(one -> one.capacity().requestsPerSecond() / truth)
                .sorted()
                .toArray();
        return ratios[ratios.length / 2];
    }

    double coefficientOfVariation() {
        double[] values = all.stream()
                .mapToDouble(one -> one.capacity().requestsPerSecond())
                .toArray();
        double mean = 0;
        double squares = 0;
        for (double value : values) {
            mean += value / values.length;
        }
        for (double value : values) {
            squares += (value - mean) * (value - mean) / (values.length - 1);
        }
        return Math.sqrt(squares) / mean;
    }

    /** Fails when a share as small as the one seen had a chance of about 0.1 % if the true one was as given. */
    void assertShare(double atLeast, Predicate<One> property) {
        long seen = all.stream().filter(property).count();
        double expected = all.size() * atLeast;
        double deviation = Math.sqrt(expected * (1 - atLeast));
        assertThat(seen).isGreaterThanOrEqualTo((long) Math.floor(expected - 3.1 * deviation));
    }
}
