package dev.coffeeshop.operator.analysis.statistics;

/**
 * A positive figure and the range in which its true value is taken to lie. The range may be open: 0 below, infinity
 * above. A range of one point stands for a figure of which nothing but the value is known.
 */
public record Interval(double value, double lower, double upper) {

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
        return lower >= bound;
    }

    public boolean whollyBelow(double bound) {
        return upper < bound;
    }

    public boolean whollyAtMost(double bound) {
        return upper <= bound;
    }

    public boolean whollyAbove(double bound) {
        return lower > bound;
    }
}
