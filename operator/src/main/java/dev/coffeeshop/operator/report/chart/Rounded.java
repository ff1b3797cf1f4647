package dev.coffeeshop.operator.report.chart;

/** Figures with a single digit of 1, 2 or 5, which are easy to read off an axis. */
final class Rounded {

    private static final double[] DIGITS = {1, 2, 5, 10};
    private static final double ROUNDING = 1e-9;

    private Rounded() {}

    /** The least of them that is at least so great. */
    static double up(double value) {
        double decade = decade(value);
        for (double digit : DIGITS) {
            if (digit * decade >= value * (1 - ROUNDING)) {
                return digit * decade;
            }
        }
        return value;
    }

    /** The greatest of them that is at most so great. */
    static double down(double value) {
        double decade = decade(value);
        double below = decade;
        for (double digit : DIGITS) {
            if (digit * decade <= value * (1 + ROUNDING)) {
                below = digit * decade;
            }
        }
        return below;
    }

    private static double decade(double value) {
        return Math.pow(10, Math.floor(Math.log10(value)));
    }
}
