package dev.coffeeshop.measurement.judging;

/**
 * N = X × W: what is in a steady system is its throughput times the time spent there (Little 1961). No assumption about
 * distributions, so it checks the generator's own books.
 */
public final class LittlesLaw {

    /** Relative deviation that is explained by neither the window's ends nor chance. */
    private static final double TOLERANCE = 0.10;

    private LittlesLaw() {}

    public static double inSystem(double perSecond, double secondsInSystem) {
        return perSecond * secondsInSystem;
    }

    /**
     * Whether a closed rung's books balance. A request that straddles an end of the window is counted whole or not at
     * all, so that the check says nothing where a cycle is not short against the window.
     *
     * @param cycleSeconds mean response and think time together
     */
    public static boolean holds(int users, double perSecond, double cycleSeconds, double windowSeconds) {
        double ends = cycleSeconds / windowSeconds;
        return Math.abs(inSystem(perSecond, cycleSeconds) - users) <= users * (TOLERANCE + ends);
    }
}
