package dev.coffeeshop.measurement.judging;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Finds where the initial transient of a series ends: MSER-5, the marginal standard error rule on means of five (White
 * 1997). Of all places to cut off the beginning it takes the one at which the mean of the rest is known best, that is,
 * where the variance of the rest divided by their number is least. The last five means are never cut into, because so
 * few may agree by chance (Hoad, Robinson & Davies 2010).
 */
final class Mser5 {

    private static final int BATCH = 5;
    private static final int LEAST_LEFT = 5;

    private final double[] means;
    private final int cut;

    private Mser5(double[] means) {
        this.means = means;
        this.cut = cut(means);
    }

    /** @param series at least 50 values; those at its end that make no five are left out */
    static Mser5 of(double[] series) {
        if (series.length < 2 * LEAST_LEFT * BATCH) {
            throw new IllegalArgumentException(series.length + " values are too few");
        }
        return new Mser5(IntStream.range(0, series.length / BATCH)
                .mapToDouble(batch -> mean(Arrays.copyOfRange(series, BATCH * batch, BATCH * (batch + 1))))
                .toArray());
    }

    private static int cut(double[] means) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int from = 0; from <= means.length - LEAST_LEFT; from++) {
            double error = marginalStandardError(Arrays.copyOfRange(means, from, means.length));
            if (error < least) {
                least = error;
                best = from;
            }
        }
        return best;
    }

    private static double marginalStandardError(double[] rest) {
        double mean = mean(rest);
        return Arrays.stream(rest).map(one -> (one - mean) * (one - mean)).sum() / rest.length / rest.length;
    }

    /** Values of the series that belong to its transient. */
    int truncated() {
        return BATCH * cut;
    }

    /** Otherwise the series is too short to say that the transient has ended. */
    boolean endsInFirstHalf() {
        return 2 * cut <= means.length;
    }

    /** Of the transient; of the whole where there is none. */
    double meanBefore() {
        return cut == 0 ? mean(means) : mean(Arrays.copyOf(means, cut));
    }

    double meanAfter() {
        return mean(Arrays.copyOfRange(means, cut, means.length));
    }

    /**
     * Whether the transient differs from what follows by more than a share of the mean and more than noise.
     *
     * @param deviations standard errors of the difference that noise explains
     */
    boolean isMaterial(double share, double deviations) {
        double difference = Math.abs(meanAfter() - meanBefore());
        return difference > Math.max(share * Math.abs(mean(means)), deviations * noise());
    }

    /**
     * Standard error of the difference. The variance is estimated from successive differences, which a trend hardly
     * inflates (von Neumann 1941).
     */
    private double noise() {
        double squares = IntStream.range(1, means.length)
                .mapToDouble(i -> means[i] - means[i - 1])
                .map(step -> step * step)
                .sum();
        double variance = squares / (2 * (means.length - 1));
        return cut == 0 ? 0 : Math.sqrt(variance * (1.0 / cut + 1.0 / (means.length - cut)));
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }
}
