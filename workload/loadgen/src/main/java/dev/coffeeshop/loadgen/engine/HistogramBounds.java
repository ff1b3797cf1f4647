package dev.coffeeshop.loadgen.engine;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

/** Upper bounds of a histogram's buckets; the last bucket has none. A value at a bound belongs below it. */
final class HistogramBounds {

    /** Half a millisecond to 10 s. */
    static final HistogramBounds OF_ANSWERS = microseconds(
            500,
            1_000,
            2_000,
            3_500,
            5_000,
            7_500,
            10_000,
            15_000,
            20_000,
            35_000,
            50_000,
            75_000,
            100_000,
            150_000,
            250_000,
            500_000,
            1_000_000,
            2_500_000,
            5_000_000,
            10_000_000);

    /** 10 µs to 1 s: a generator that is 10 ms late has been ill for long. */
    static final HistogramBounds OF_LAG = microseconds(
            10, 20, 50, 75, 100, 150, 200, 350, 500, 750, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000, 200_000,
            500_000, 1_000_000);

    private final long[] upperNanos;
    /** By the number of bits of a value: the first bucket that such a value can lie in. */
    private final int[] firstBucket = new int[Long.SIZE];

    HistogramBounds(long... ascendingNanos) {
        upperNanos = Arrays.copyOf(ascendingNanos, ascendingNanos.length + 1);
        upperNanos[ascendingNanos.length] = Long.MAX_VALUE;
        for (int bits = 1; bits < firstBucket.length; bits++) {
            firstBucket[bits] = from(firstBucket[bits - 1], 1L << (bits - 1));
        }
    }

    private static HistogramBounds microseconds(long... bounds) {
        return new HistogramBounds(
                LongStream.of(bounds).map(TimeUnit.MICROSECONDS::toNanos).toArray());
    }

    int buckets() {
        return upperNanos.length;
    }

    /** Bounds in seconds, the last one infinite. */
    List<Double> upperSeconds() {
        return LongStream.of(upperNanos)
                .mapToObj(nanos -> nanos == Long.MAX_VALUE ? Double.POSITIVE_INFINITY : nanos / 1e9)
                .toList();
    }

    /** @param nanos not negative */
    int bucket(long nanos) {
        return from(firstBucket[Long.SIZE - Long.numberOfLeadingZeros(nanos)], nanos);
    }

    private int from(int first, long nanos) {
        int bucket = first;
        while (nanos > upperNanos[bucket]) {
            bucket++;
        }
        return bucket;
    }
}
