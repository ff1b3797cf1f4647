package dev.coffeeshop.measurement.climbing;

/**
 * What is believed before the first open rung. Most of it lies around what the probes reached, the rest over the whole
 * range, so that a misleading estimate costs rungs and never the answer.
 */
final class Prior {

    /** Share of the belief that goes to each side of the range when nothing is known. */
    private static final double EACH_END = 0.05;

    private static final double BRACKET_SHARE = 0.90;
    private static final double BRACKET_LOW = 0.4;
    /** A short closed loop may see somewhat less than there is. */
    private static final double BRACKET_HIGH = 1.1;
    /** Where the last probe still got more than the one before, the greatest throughput was not seen. */
    private static final double UNSATURATED_HIGH = 8;

    private Prior() {}

    static Belief of(RateRange range, Probing probing) {
        double throughput = probing.throughput();
        Belief ignorant = Belief.even(range, EACH_END);
        if (throughput == 0) {
            return ignorant;
        }
        double high = probing.saturated() ? BRACKET_HIGH : UNSATURATED_HIGH;
        return ignorant.mixedWith(BRACKET_SHARE, BRACKET_LOW * throughput, high * throughput);
    }
}
