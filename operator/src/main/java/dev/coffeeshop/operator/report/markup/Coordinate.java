package dev.coffeeshop.operator.report.markup;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Lengths in SVG's own units, as short as a tenth of a pixel allows. */
public final class Coordinate {

    private Coordinate() {}

    /**
     * One decimal at most, never an exponent.
     *
     * @throws ArithmeticException when it is not finite
     */
    public static String of(double value) {
        return rounded(value, 1);
    }

    /** A share, to two decimals. */
    public static String fraction(double value) {
        return rounded(value, 2);
    }

    private static String rounded(double value, int decimals) {
        if (!Double.isFinite(value)) {
            throw new ArithmeticException("no place on a page: " + value);
        }
        BigDecimal rounded = BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }
}
