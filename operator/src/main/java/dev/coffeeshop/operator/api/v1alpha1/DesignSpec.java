package dev.coffeeshop.operator.api.v1alpha1;

/**
 * The design of the experiment.
 *
 * @param repetitions how often every cell is measured, each time with fresh pods
 * @param order of the cells within a repetition
 * @param seed of the random order and of the arrivals
 */
public record DesignSpec(int repetitions, Order order, long seed) {

    public enum Order {
        /** Shuffled anew for each repetition, so that a slow drift of the hosts favours no cell. */
        Randomized,
        /** As listed; for reading along, not for verdicts. */
        Sequential
    }
}
