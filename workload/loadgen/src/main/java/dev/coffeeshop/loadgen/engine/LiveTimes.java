package dev.coffeeshop.loadgen.engine;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Times by bucket.
 *
 * @param upperSeconds bounds of the buckets, the last one infinite
 * @param counts of each bucket by itself
 */
public record LiveTimes(List<Double> upperSeconds, List<Long> counts, double sumSeconds) {

    public LiveTimes {
        upperSeconds = List.copyOf(upperSeconds);
        counts = List.copyOf(counts);
    }

    /** @param other with the same bounds */
    LiveTimes plus(LiveTimes other) {
        return new LiveTimes(
                upperSeconds,
                IntStream.range(0, counts.size())
                        .mapToObj(i -> counts.get(i) + other.counts.get(i))
                        .toList(),
                sumSeconds + other.sumSeconds);
    }
}
