package dev.coffeeshop.operator.analysis.laws;

import dev.coffeeshop.operator.analysis.statistics.Interval;

/**
 * The share of the work that does not run side by side, from a speed-up S over N times the replicas: (1/S − 1/N) ÷ (1 −
 * 1/N) (Karp and Flatt 1990).
 *
 * <p>It falls as S grows, so the ends of the speed-up's interval give its own, the other way round. It is reported as it
 * comes out: above 1 where capacity falls, and negative where it grows faster than replicas do, which no share of work
 * explains; chance, or a least cell that was held back by something else, does. −1 ÷ (N − 1) is the least it can be.
 */
public final class SerialFraction {

    /** What rounding may leave of an exact 0. */
    private static final double ROUNDING = 1e-9;

    private SerialFraction() {}

    /**
     * @param speedup its range may be open
     * @param replicaRatio N, above 1
     */
    public static Interval of(Interval speedup, double replicaRatio) {
        return new Interval(
                at(speedup.value(), replicaRatio),
                at(speedup.upper(), replicaRatio),
                at(speedup.lower(), replicaRatio));
    }

    private static double at(double speedup, double replicaRatio) {
        double fraction = (1 / speedup - 1 / replicaRatio) / (1 - 1 / replicaRatio);
        return Math.abs(fraction) < ROUNDING ? 0 : fraction;
    }
}
