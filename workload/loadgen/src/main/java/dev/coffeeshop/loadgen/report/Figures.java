package dev.coffeeshop.loadgen.report;

import dev.coffeeshop.measurement.LatencySummary;
import dev.coffeeshop.measurement.LoadModel;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers as people read them. */
final class Figures {

    private static final MathContext DIGITS = new MathContext(6);
    private static final long MICROS_WITH_FRACTION = 100_000;

    private Figures() {}

    /** Without zeros at the end, to six digits at most. */
    static String plain(double value) {
        return new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString();
    }

    static String level(LoadModel model, double level) {
        return plain(level)
                + switch (model) {
                    case CLOSED -> level == 1 ? " user" : " users";
                    case OPEN -> "/s";
                };
    }

    static String fixed(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }

    static String percent(long part, long whole) {
        return whole == 0 ? "-" : fixed(100.0 * part / whole, 1);
    }

    static String milliseconds(LatencySummary summary, long micros) {
        return summary.count() == 0 ? "-" : fixed(micros / 1e3, micros < MICROS_WITH_FRACTION ? 2 : 0);
    }
}
