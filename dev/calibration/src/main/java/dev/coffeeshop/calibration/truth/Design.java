package dev.coffeeshop.calibration.truth;

import dev.coffeeshop.operator.api.v1alpha1.DesignSpec.Order;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How an experiment goes about it.
 *
 * @param greatestTotalMillicores cells that cost more are left out
 * @param repetitions of every cell, the least where {@code mostRepetitions} is greater
 */
public record Design(
        List<Integer> cpuMillicores,
        List<Integer> replicas,
        int greatestTotalMillicores,
        Load load,
        int repetitions,
        int mostRepetitions,
        Order order) {

    public sealed interface Load {

        /** For the capacity, up to what the load generator may be asked for. */
        record Search(int tolerancePercent) implements Load {}

        /** A listed ladder of users who do not think. */
        record Users(List<Integer> counts) implements Load {
            public Users {
                counts = List.copyOf(counts);
            }
        }
    }

    private static final int SMALL = 200;
    private static final int FOURFOLD = 4;

    public Design {
        cpuMillicores = List.copyOf(cpuMillicores);
        replicas = List.copyOf(replicas);
    }

    /**
     * The fewest cells that ask every question: one small replica, four of them, and one that is four times as large. With
     * more cells all of them would know the noise better.
     */
    public static Design upAndOut(Load load, int repetitions, Order order) {
        return upAndOut(load, repetitions, repetitions, order);
    }

    /** The same, repeated until the figures are known well enough. */
    public static Design upAndOut(Load load, int repetitions, int mostRepetitions, Order order) {
        return new Design(
                List.of(SMALL, FOURFOLD * SMALL),
                List.of(1, FOURFOLD),
                FOURFOLD * SMALL,
                load,
                repetitions,
                mostRepetitions,
                order);
    }

    public boolean isRange() {
        return mostRepetitions > repetitions;
    }

    /** Enough replica counts for a law. */
    public static Design outOnly(Load load, int mostReplicas, int repetitions) {
        List<Integer> counts = IntStream.rangeClosed(1, mostReplicas).boxed().toList();
        return new Design(
                List.of(SMALL), counts, SMALL * mostReplicas, load, repetitions, repetitions, Order.Randomized);
    }
}
