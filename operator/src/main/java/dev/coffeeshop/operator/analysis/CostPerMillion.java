package dev.coffeeshop.operator.analysis;

import dev.coffeeshop.measurement.RungResult;
import dev.coffeeshop.operator.analysis.statistics.Interval;
import dev.coffeeshop.operator.api.v1alpha1.CellStatus.Estimate;
import dev.coffeeshop.operator.api.v1alpha1.LoadSpec.Mode;
import dev.coffeeshop.operator.design.WorkloadPrice;
import java.util.Optional;

/**
 * Price of a million good requests at the capacity: the cell's price per hour over its good requests per hour. Good is
 * what is answered rightly and within the bound of {@code underLoad}.
 *
 * <p>The interval is the capacity's, turned about: the more is served, the less each request costs.
 */
final class CostPerMillion {

    private static final double MILLION = 1e6;
    private static final double SECONDS_PER_HOUR = 3_600;

    private CostPerMillion() {}

    /** Empty without prices and without a capacity. */
    static Optional<Estimate> of(CellFigures cell, Mode mode, Optional<WorkloadPrice> price) {
        return price.map(each -> each.perHour(cell.cell()).doubleValue())
                .flatMap(perHour -> cell.known()
                        .map(known -> Decimal.estimate(
                                interval(perHour, known.perSecond().times(goodShare(cell, mode))), known.repeated())));
    }

    private static Interval interval(double pricePerHour, Interval goodPerSecond) {
        return pricePerHour == 0
                ? Interval.point(0)
                : goodPerSecond.dividing(pricePerHour / SECONDS_PER_HOUR * MILLION);
    }

    /**
     * Share of the capacity that is good. Closed load counts nothing else. An open rate is what was offered, of which a
     * rung that passes may miss the bound with a few: its share of good requests, as a mean over repetitions. That varies
     * within the percentile that the objective names, so that it is taken as known.
     */
    private static double goodShare(CellFigures cell, Mode mode) {
        return switch (mode) {
            case Users -> 1;
            case Rate, Capacity ->
                cell.runs().found().stream()
                        .map(TrialCapacity.Found::rung)
                        .mapToDouble(CostPerMillion::goodShare)
                        .average()
                        .orElseThrow();
        };
    }

    private static double goodShare(RungResult rung) {
        return (double) rung.good() / rung.arrivals();
    }
}
