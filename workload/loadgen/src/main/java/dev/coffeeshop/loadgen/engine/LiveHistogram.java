package dev.coffeeshop.loadgen.engine;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.IntStream;

/**
 * Times by bucket, over the life of the process: written by one event loop, read by others meanwhile. A write costs a
 * few nanoseconds and allocates nothing; having one writer, it needs no atomic addition.
 */
final class LiveHistogram {

    private final HistogramBounds bounds;
    private final AtomicLongArray counts;
    private final AtomicLong sumNanos = new AtomicLong();

    LiveHistogram(HistogramBounds bounds) {
        this.bounds = bounds;
        this.counts = new AtomicLongArray(bounds.buckets());
    }

    void record(long nanos) {
        long time = Math.max(0, nanos);
        int bucket = bounds.bucket(time);
        counts.lazySet(bucket, counts.getPlain(bucket) + 1);
        sumNanos.lazySet(sumNanos.getPlain() + time);
    }

    LiveTimes snapshot() {
        return new LiveTimes(
                bounds.upperSeconds(),
                IntStream.range(0, counts.length()).mapToObj(counts::get).toList(),
                sumNanos.get() / 1e9);
    }
}
