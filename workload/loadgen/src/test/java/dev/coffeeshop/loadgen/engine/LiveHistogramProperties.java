package dev.coffeeshop.loadgen.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class LiveHistogramProperties {

    private static final List<HistogramBounds> ALL = List.of(HistogramBounds.OF_ANSWERS, HistogramBounds.OF_LAG);

    @Property
    void everyTimeIsInTheFirstBucketThatReachesIt(@ForAll @LongRange(min = 0) long nanos) {
        ALL.forEach(bounds -> assertInItsBucket(bounds, nanos));
    }

    @Property
    void ofTheTimesThatMatterToo(@ForAll @LongRange(min = 0, max = 20_000_000_000L) long nanos) {
        ALL.forEach(bounds -> assertInItsBucket(bounds, nanos));
    }

    @Example
    void aTimeAtABoundIsBelowIt() {
        for (HistogramBounds bounds : ALL) {
            for (int i = 0; i < bounds.buckets() - 1; i++) {
                long bound = Math.round(bounds.upperSeconds().get(i) * TimeUnit.SECONDS.toNanos(1));
                assertThat(bounds.bucket(bound)).isEqualTo(i);
                assertThat(bounds.bucket(bound + 1)).isEqualTo(i + 1);
            }
        }
    }

    @Property
    void nothingIsLost(@ForAll List<@LongRange(min = 0, max = 20_000_000_000L) Long> times) {
        LiveHistogram histogram = new LiveHistogram(HistogramBounds.OF_ANSWERS);
        times.forEach(histogram::record);
        LiveTimes seen = histogram.snapshot();
        assertThat(seen.counts().stream().mapToLong(Long::longValue).sum()).isEqualTo(times.size());
        assertThat(seen.sumSeconds())
                .isEqualTo(times.stream().mapToLong(Long::longValue).sum() / 1e9);
    }

    private static void assertInItsBucket(HistogramBounds bounds, long nanos) {
        int expected = IntStream.range(0, bounds.buckets())
                .filter(i -> nanos / 1e9 <= bounds.upperSeconds().get(i))
                .findFirst()
                .orElseThrow();
        assertThat(bounds.bucket(nanos)).isEqualTo(expected);
    }
}
