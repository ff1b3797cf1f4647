package dev.coffeeshop.operator.report.chart;

import java.util.OptionalDouble;

/**
 * One figure in a plot.
 *
 * @param lower end of its interval
 * @param upper end of its interval
 * @param kept whether it holds; one that does not is drawn as a cross
 */
public record Mark(double x, double y, OptionalDouble lower, OptionalDouble upper, boolean kept) {

    public static Mark of(double x, double y) {
        return new Mark(x, y, OptionalDouble.empty(), OptionalDouble.empty(), true);
    }

    /** With an interval, which may be a point. */
    public static Mark of(double x, double y, double lower, double upper) {
        return upper > lower ? new Mark(x, y, OptionalDouble.of(lower), OptionalDouble.of(upper), true) : of(x, y);
    }

    public Mark missed() {
        return new Mark(x, y, lower, upper, false);
    }
}
