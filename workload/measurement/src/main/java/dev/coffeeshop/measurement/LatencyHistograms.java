package dev.coffeeshop.measurement;

import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramIterationValue;

/** Histograms of latencies in microseconds, to three significant digits and at most a minute. */
public final class LatencyHistograms {

    private static final long MAX_MICROSECONDS = 60_000_000;
    private static final int DIGITS = 3;
    private static final long NANOS_PER_MICROSECOND = 1_000;
    private static final long COUNT_FOR_P999 = 10_000;

    private LatencyHistograms() {}

    public static Histogram create() {
        return new Histogram(1, MAX_MICROSECONDS, DIGITS);
    }

    /** Records a time to the nearest microsecond; what is beyond the range counts as its end. */
    public static void record(Histogram histogram, long nanos) {
        long micros = (Math.max(0, nanos) + NANOS_PER_MICROSECOND / 2) / NANOS_PER_MICROSECOND;
        histogram.recordValue(Math.min(micros, MAX_MICROSECONDS));
    }

    /** All zero for an empty histogram. */
    public static LatencySummary summarize(Histogram histogram) {
        long count = histogram.getTotalCount();
        return new LatencySummary(
                count,
                Math.round(histogram.getMean() * 10) / 10.0,
                valueAt(histogram, Percentile.P50),
                valueAt(histogram, Percentile.P75),
                valueAt(histogram, Percentile.P90),
                valueAt(histogram, Percentile.P95),
                valueAt(histogram, Percentile.P99),
                count < COUNT_FOR_P999 ? null : valueAt(histogram, Percentile.P999),
                histogram.getMaxValue());
    }

    private static long valueAt(Histogram histogram, Percentile percentile) {
        return valueAtRank(histogram, percentile.rank(histogram.getTotalCount()));
    }

    /** The value at a place, from 1, in ascending order; 0 when there are fewer values. */
    public static long valueAtRank(Histogram histogram, long rank) {
        for (HistogramIterationValue step : histogram.recordedValues()) {
            if (step.getTotalCountToThisValue() >= rank) {
                return Math.min(histogram.highestEquivalentValue(step.getValueIteratedTo()), histogram.getMaxValue());
            }
        }
        return 0;
    }
}
