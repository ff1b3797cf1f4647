package dev.coffeeshop.measurement.judging;

import dev.coffeeshop.measurement.FailureKind;
import dev.coffeeshop.measurement.LatencyHistograms;
import dev.coffeeshop.measurement.LatencySummary;
import dev.coffeeshop.measurement.Percentile;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalLong;
import org.HdrHistogram.Histogram;

/**
 * Right answers with their response times, and failures by kind. The two are never mixed in one histogram: a refusal
 * after 0.2 ms must not improve a percentile.
 */
public final class Tally {

    private final Histogram answered = LatencyHistograms.create();
    private final Map<FailureKind, Long> failures = new EnumMap<>(FailureKind.class);
    private final long boundNanos;
    private long good;

    /** @param boundNanos latest response that counts as good */
    public Tally(long boundNanos) {
        this.boundNanos = boundNanos;
    }

    public void succeeded(long responseNanos) {
        LatencyHistograms.record(answered, responseNanos);
        if (responseNanos <= boundNanos) {
            good++;
        }
    }

    public void failed(FailureKind kind) {
        failures.merge(kind, 1L, Long::sum);
    }

    public void add(Tally other) {
        answered.add(other.answered);
        other.failures.forEach((kind, count) -> failures.merge(kind, count, Long::sum));
        good += other.good;
    }

    public long arrivals() {
        return succeeded() + failed();
    }

    public long succeeded() {
        return answered.getTotalCount();
    }

    public long failed() {
        return failures.values().stream().mapToLong(Long::longValue).sum();
    }

    public long good() {
        return good;
    }

    public Map<FailureKind, Long> failures() {
        return Map.copyOf(failures);
    }

    public LatencySummary summary() {
        return LatencyHistograms.summarize(answered);
    }

    /** Percentile in microseconds over all arrivals, failures placed after every answer; empty when it is a failure. */
    public OptionalLong percentile(Percentile percentile) {
        long rank = percentile.rank(arrivals());
        return rank > succeeded()
                ? OptionalLong.empty()
                : OptionalLong.of(LatencyHistograms.valueAtRank(answered, rank));
    }

    /** Share of the arrivals that failed, in percent. */
    public double failedPercent() {
        return arrivals() == 0 ? 0 : 100.0 * failed() / arrivals();
    }

    /** Whether at least half of the failures are refusals by an answer: 429 or 503. */
    public boolean mostlyRejected() {
        long rejected = failures.getOrDefault(FailureKind.TOO_MANY_REQUESTS, 0L)
                + failures.getOrDefault(FailureKind.UNAVAILABLE, 0L);
        return rejected > 0 && 2 * rejected >= failed();
    }
}
