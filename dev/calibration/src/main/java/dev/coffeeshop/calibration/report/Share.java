package dev.coffeeshop.calibration.report;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/** So many of so many. */
public record Share(int count, int of) {

    /** A chance below which a bar counts as broken and not as missed by bad luck. */
    private static final double SIGNIFICANCE = 0.001;

    static <T> Share of(Stream<T> all, Predicate<T> counted) {
        List<Boolean> each = all.map(counted::test).toList();
        return new Share((int) each.stream().filter(one -> one).count(), each.size());
    }

    /** 0 of none. */
    public double value() {
        return of == 0 ? 0 : (double) count / of;
    }

    /** Whether so many would hardly come by chance if the true share was no greater than that. */
    public boolean isSignificantlyAbove(double bar) {
        return count > 0 && BinomialDistribution.of(of, bar).survivalProbability(count - 1) < SIGNIFICANCE;
    }

    /** Whether so few would hardly come by chance if the true share was no less than that. */
    public boolean isSignificantlyBelow(double bar) {
        return of > 0 && BinomialDistribution.of(of, bar).cumulativeProbability(count) < SIGNIFICANCE;
    }

    /** In percent. */
    String percent() {
        return of == 0 ? "–" : String.format(Locale.ROOT, "%.1f", 100 * value());
    }
}
