package dev.coffeeshop.operator.analysis.statistics;

import java.util.List;

/** Means of percentages, on the plain scale since a percentage may be 0, with a 95 % t-interval over repetitions. */
public final class PlainMean {

    private static final double WHOLE = 100;

    private PlainMean() {}

    /** @param percentages at least one; with a single one the interval is a point */
    public static Interval of(List<Double> percentages) {
        double[] values =
                percentages.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        double mean = Means.of(values);
        if (values.length == 1) {
            return Interval.point(mean);
        }
        int degrees = values.length - 1;
        double halfWidth =
                StudentT.quantile(degrees) * Math.sqrt(Means.squaredDeviations(values) / degrees / values.length);
        return new Interval(mean, Math.max(0, mean - halfWidth), Math.min(Math.max(WHOLE, mean), mean + halfWidth));
    }
}
