package dev.coffeeshop.loadgen.engine;

import dev.coffeeshop.measurement.FailureKind;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Counts of one loop over all parts of a program, written by it alone and read by others while it runs. */
final class LiveCounts {

    private final AtomicLong answered = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final AtomicLong outstanding = new AtomicLong();
    private final LiveHistogram response = new LiveHistogram(HistogramBounds.OF_ANSWERS);
    private final LiveHistogram service = new LiveHistogram(HistogramBounds.OF_ANSWERS);
    private final LiveHistogram lag = new LiveHistogram(HistogramBounds.OF_LAG);
    /** Complete from the start, so that it can be read while its values change. */
    private final Map<FailureKind, AtomicLong> failures = new EnumMap<>(
            Arrays.stream(FailureKind.values()).collect(Collectors.toMap(Function.identity(), _ -> new AtomicLong())));

    void answered(long responseNanos, long serviceNanos) {
        increment(answered);
        response.record(responseNanos);
        service.record(serviceNanos);
    }

    void failed(FailureKind kind) {
        increment(failed);
        increment(Objects.requireNonNull(failures.get(kind)));
    }

    void lag(long nanos) {
        lag.record(nanos);
    }

    void outstanding(int count) {
        outstanding.lazySet(count);
    }

    private static void increment(AtomicLong count) {
        count.lazySet(count.getPlain() + 1);
    }

    /** Requests that have ended in either way. Exact only on the loop's own thread. */
    long settled() {
        return answered.getPlain() + failed.getPlain();
    }

    LiveSnapshot snapshot() {
        return new LiveSnapshot(answered.get(), failed.get(), outstanding.get());
    }

    LiveTotals totals() {
        return new LiveTotals(
                answered.get(),
                failures.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, entry -> entry.getValue().get())),
                outstanding.get(),
                response.snapshot(),
                service.snapshot(),
                lag.snapshot());
    }
}
