package dev.coffeeshop.operator.analysis;

import dev.coffeeshop.operator.analysis.statistics.Interval;
import dev.coffeeshop.operator.api.v1alpha1.CellStatus.Estimate;

/** Figures with their intervals in words, such as "1.96 (1.9 to 2.02)"; a point has no interval to name. */
public final class FigureWords {

    private FigureWords() {}

    static String of(Interval interval) {
        return of(interval, "");
    }

    /** @param unit goes behind the figure, with its own space, such as " %" */
    static String of(Interval interval, String unit) {
        String value = Decimal.of(interval.value()) + unit;
        if (interval.lower() == interval.upper()) {
            return value;
        }
        if (interval.isOpenAbove()) {
            return interval.lower() == interval.value() ? "at least " + value : value + openAbove(interval);
        }
        return interval.lower() == 0 && interval.upper() == interval.value()
                ? "at most " + value
                : "%s (%s to %s)".formatted(value, Decimal.of(interval.lower()), Decimal.of(interval.upper()));
    }

    private static String openAbove(Interval interval) {
        return interval.lower() == 0 ? " (unbounded)" : " (at least %s)".formatted(Decimal.of(interval.lower()));
    }

    public static String of(Estimate estimate) {
        if (estimate.lower() == null) {
            return estimate.value();
        }
        return estimate.upper() == null
                ? "%s (at least %s)".formatted(estimate.value(), estimate.lower())
                : "%s (%s to %s)".formatted(estimate.value(), estimate.lower(), estimate.upper());
    }

    /** In how many of the repetitions; nothing where there was only one. */
    static String inRuns(int some, int all) {
        return all == 1 ? "" : " in %d of %d runs".formatted(some, all);
    }
}
