package dev.coffeeshop.operator.report.chart;

import java.math.BigDecimal;
import java.math.MathContext;

/** Figures at an axis, short: 50k for 50,000, 2M for two million, 3G for three thousand million. */
final class TickLabel {

    private static final MathContext DIGITS = new MathContext(4);

    private TickLabel() {}

    static String of(double value) {
        double size = Math.abs(value);
        if (size >= 1e15) {
            return "1e" + Math.round(Math.log10(size));
        }
        if (size >= 1e9) {
            return plain(value / 1e9) + "G";
        }
        if (size >= 1e6) {
            return plain(value / 1e6) + "M";
        }
        return size >= 1e4 ? plain(value / 1e3) + "k" : plain(value);
    }

    private static String plain(double value) {
        BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }
}
