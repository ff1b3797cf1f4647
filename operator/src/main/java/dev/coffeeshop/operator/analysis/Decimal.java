package dev.coffeeshop.operator.analysis;

import dev.coffeeshop.operator.analysis.statistics.Interval;
import dev.coffeeshop.operator.api.v1alpha1.CellStatus.Estimate;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Figures as status and sentences show them: three significant digits, a point, never an exponent. */
public final class Decimal {

    private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_EVEN);

    private Decimal() {}

    public static String of(double value) {
        BigDecimal rounded = new BigDecimal(value).round(THREE_DIGITS).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    /** All digits, for loads that someone chose. */
    public static String exact(double value) {
        return value == 0 ? "0" : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    /** In fields: all digits of a whole load, which someone chose, such as 1000; three of another, which a search did. */
    public static String ofLevel(double level) {
        return level == Math.rint(level) ? exact(level) : of(level);
    }

    /** In words: all digits of a whole load, which someone chose, such as 1,000; three of another, which a search did. */
    public static String ofLoad(double level) {
        return level == Math.rint(level) ? String.format(Locale.ROOT, "%,.0f", level) : of(level);
    }

    /** @param repeated whether the figure has an interval at all; an end that is open above is left out */
    public static Estimate estimate(Interval interval, boolean repeated) {
        return new Estimate(
                of(interval.value()), repeated ? of(interval.lower()) : null, repeated ? upper(interval) : null);
    }

    private static @Nullable String upper(Interval interval) {
        return interval.isOpenAbove() ? null : of(interval.upper());
    }
}
