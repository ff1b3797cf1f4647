package dev.coffeeshop.bench.round;

/**
 * Looks for the highest rate that holds: upwards with short probes, then down with long ones.
 *
 * @param first lowest rate
 * @param step between rates
 * @param last highest rate
 */
public record RateSearch(double first, double step, double last) {

    private static final int ATTEMPTS = 2;

    /** Says whether a rate holds. */
    @FunctionalInterface
    public interface Probe<E extends Exception> {
        boolean holds(double perSecond) throws E, InterruptedException;
    }

    /**
     * Probes a rate that does not hold once more, for a neighbour on the machine is no bound of the generator.
     *
     * @return the last rate that held, or the first one when none did
     */
    public <E extends Exception> double climb(Probe<E> brief) throws E, InterruptedException {
        double highest = first;
        for (double rate = first; rate <= last; rate += step) {
            if (!holds(rate, brief)) {
                return highest;
            }
            highest = rate;
        }
        return highest;
    }

    private static <E extends Exception> boolean holds(double rate, Probe<E> probe) throws E, InterruptedException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (probe.holds(rate)) {
                return true;
            }
        }
        return false;
    }

    /** Until one holds or none is left. */
    public <E extends Exception> void descend(double from, Probe<E> enduring) throws E, InterruptedException {
        double rate = from;
        while (rate >= first && !enduring.holds(rate)) {
            rate -= step;
        }
    }
}
