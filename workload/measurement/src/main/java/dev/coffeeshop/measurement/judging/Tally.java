package dev.coffeeshop.measurement.judging;

import dev.coffeeshop.measurement.FailureKind;
import dev.coffeeshop.measurement.LatencyHistograms;
import dev.coffeeshop.measurement.LatencySummary;
import dev.coffeeshop.measurement.Percentile;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalLong;
import org.HdrHistogram.Histogram;

/**
 * Right answers with their response times, and failures by kind. The two are never mixed in one histogram: a refusal
 * after 0.2 ms must not improve a percentile. Counting allocates nothing.
 */
public final class Tally {

    private static final FailureKind[] KINDS = FailureKind.values();

    private final Histogram answered = LatencyHistograms.create();
    private final long[] failures = new long[KINDS.length];
    private final long boundNanos;
    private long good;
    private long servedInTime;
    private long neverSent;

    /** @param boundNanos latest response that counts as good */
    public Tally(long boundNanos) {
        this.boundNanos = boundNanos;
    }

    /** @param serviceNanos from the actual send; at most the response, which counts from the intended start */
    public void succeeded(long responseNanos, long serviceNanos) {
        LatencyHistograms.record(answered, responseNanos);
        if (responseNanos <= boundNanos) {
            good++;
        }
        if (serviceNanos <= boundNanos) {
            servedInTime++;
        }
    }

    public void failed(FailureKind kind) {
        failures[place(kind)]++;
    }

    /** One of the failures never left the generator. */
    public void neverSent() {
        neverSent++;
    }

    public void add(Tally other) {
        answered.add(other.answered);
        Arrays.setAll(failures, kind -> failures[kind] + other.failures[kind]);
        good += other.good;
        servedInTime += other.servedInTime;
        neverSent += other.neverSent;
    }

    void read(RecordingInput in) {
        in.addTo(answered);
        for (FailureKind kind : KINDS) {
            failures[place(kind)] += in.readLong();
        }
        good += in.readLong();
        servedInTime += in.readLong();
        neverSent += in.readLong();
    }

    void write(RecordingOutput out) {
        out.write(answered);
        for (FailureKind kind : KINDS) {
            out.write(count(kind));
        }
        out.write(good);
        out.write(servedInTime);
        out.write(neverSent);
    }

    public long arrivals() {
        return succeeded() + failed();
    }

    public long succeeded() {
        return answered.getTotalCount();
    }

    public long failed() {
        return Arrays.stream(failures).sum();
    }

    public long good() {
        return good;
    }

    /** Only the kinds that occurred. */
    public Map<FailureKind, Long> failures() {
        Map<FailureKind, Long> occurred = new EnumMap<>(FailureKind.class);
        for (FailureKind kind : KINDS) {
            if (count(kind) > 0) {
                occurred.put(kind, count(kind));
            }
        }
        return Map.copyOf(occurred);
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
        return percent(failed(), arrivals());
    }

    /** Whether at least half of the failures are refusals by an answer: 429 or 503. */
    public boolean mostlyRejected() {
        long rejected = count(FailureKind.TOO_MANY_REQUESTS) + count(FailureKind.UNAVAILABLE);
        return rejected > 0 && 2 * rejected >= failed();
    }

    /** Requests that were sent, whatever became of them. */
    public long sent() {
        return arrivals() - neverSent;
    }

    /** Share of the requests that were sent and failed, in percent. */
    public double failedPercentOfSent() {
        return percent(failed() - neverSent, sent());
    }

    /** Right answers whose time from the send on lies within the bound. */
    public long servedInTime() {
        return servedInTime;
    }

    /** Whether the percentile of the requests that were sent, each from its send on, lies within the bound. */
    public boolean servedInTime(Percentile percentile) {
        return servedInTime >= percentile.rank(sent());
    }

    private long count(FailureKind kind) {
        return failures[place(kind)];
    }

    /** For counters that are not boxed; never seen by another version. */
    @SuppressWarnings("EnumOrdinal")
    private static int place(FailureKind kind) {
        return kind.ordinal();
    }

    private static double percent(long part, long whole) {
        return whole == 0 ? 0 : 100.0 * part / whole;
    }
}
