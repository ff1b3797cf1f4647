package dev.coffeeshop.operator.analysis.statistics;

/**
 * A positive figure and the range in which its true value is taken to lie. The range may be open: 0 below, infinity
 * above. A range of one point stands for a figure of which nothing but the value is known.
 *
 * <p>A range that ends exactly at a bound lies on the side that counts the bound in, whatever rounding has done to it.
 */
public record Interval(double value, double lower, double upper) {

    /** Relative; what rounding may cost a figure that is exactly at a bound. */
    private static final double ROUNDING = 1e-9;

    public static Interval point(double value) {
        return new Interval(value, value, value);
    }

    /** @param logHalfWidth half the width of the range on the natural logarithm's scale */
    static Interval around(double value, double logHalfWidth) {
        return new Interval(value, value * Math.exp(-logHalfWidth), value * Math.exp(logHalfWidth));
    }

    public Interval times(double factor) {
        return new Interval(value * factor, lower * factor, upper * factor);
    }

    /** What so much comes to when it is divided by the figure: the greater the figure, the less. */
    public Interval dividing(double dividend) {
        return new Interval(dividend / value, dividend / upper, dividend / lower);
    }

    /** The true value may be as little as nothing. */
    public Interval openBelow() {
        return new Interval(value, 0, upper);
    }

    /** The true value may be as great as anything. */
    public Interval openAbove() {
        return new Interval(value, lower, Double.POSITIVE_INFINITY);
    }

    public boolean isOpenAbove() {
        return Double.isInfinite(upper);
    }

    public boolean whollyAtLeast(double bound) {
        return lower >= bound * (1 - ROUNDING);
    }

    public boolean whollyBelow(double bound) {
        return upper < bound * (1 - ROUNDING);
    }

    public boolean whollyAtMost(double bound) {
        return upper <= bound * (1 + ROUNDING);
    }

    public boolean whollyAbove(double bound) {
        return lower > bound * (1 + ROUNDING);
    }
}
