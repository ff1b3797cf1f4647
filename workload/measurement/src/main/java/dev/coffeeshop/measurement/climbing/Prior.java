package dev.coffeeshop.measurement.climbing;

import java.util.List;

/**
 * What is believed before the first open rung. The capacity lies below the greatest throughput: close to it where the
 * bound on latency is loose, far below where it is tight. So ever narrower brackets below what the probes reached get
 * their share, and the whole range the rest: a misleading estimate costs rungs and never the answer.
 */
final class Prior {

    /** Share of the belief that goes to each side of the range when nothing is known. */
    private static final double EACH_END = 0.05;

    /** A short closed loop may see somewhat less than there is. */
    private static final double HIGH = 1.1;
    /** Where the last probe still got more than the one before, the greatest throughput was not seen. */
    private static final double UNSATURATED_HIGH = 8;

    /**
     * @param low lower end of a bracket, as a share of the throughput
     * @param share of what the wider brackets have left to it
     */
    private record Bracket(double low, double share) {}

    /** Chosen by simulation, from the widest: bounds that bind at 5 % of the throughput up to such that hardly do. */
    private static final List<Bracket> BRACKETS =
            List.of(new Bracket(0.05, 0.8), new Bracket(0.4, 0.5), new Bracket(0.8, 0.5));

    private Prior() {}

    static Belief of(RateRange range, Probing probing) {
        double throughput = probing.throughput();
        Belief belief = Belief.even(range, EACH_END);
        if (throughput == 0) {
            return belief;
        }
        double high = throughput * (probing.saturated() ? HIGH : UNSATURATED_HIGH);
        for (Bracket bracket : BRACKETS) {
            belief = belief.mixedWith(bracket.share(), bracket.low() * throughput, high);
        }
        return belief;
    }
}
