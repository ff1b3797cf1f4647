package dev.coffeeshop.measurement.judging;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Figures for people. */
final class Plain {

    private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_UP);

    private Plain() {}

    /** To three significant digits, without exponent or trailing zeros; whole digits are never rounded away. */
    static String number(double value) {
        BigDecimal exact = BigDecimal.valueOf(value);
        BigDecimal rounded =
                Math.abs(value) >= 100 ? exact.setScale(0, RoundingMode.HALF_UP) : exact.round(THREE_DIGITS);
        return rounded.stripTrailingZeros().toPlainString();
    }
}
