package dev.coffeeshop.measurement.judging;

import dev.coffeeshop.measurement.FailureKind;
import dev.coffeeshop.measurement.LatencyHistograms;
import dev.coffeeshop.measurement.LatencySummary;
import org.HdrHistogram.Histogram;

/**
 * Everything recorded of one rung by one event loop; recordings of several loops add up exactly. Times are nanoseconds
 * of the generator's clock. Arrivals outside the window (a ramp) leave no trace but their right answers within it,
 * which belong to the throughput.
 */
public final class RungRecording {

    private final MeasuredWindow window;
    private final Tally whole;
    private final Tally secondHalf;
    private final Histogram failureTimes = LatencyHistograms.create();
    private final Histogram service = LatencyHistograms.create();
    private final Histogram lag = LatencyHistograms.create();
    private final Histogram connectionWait = LatencyHistograms.create();
    private boolean connectionCapReached;
    private long answeredInWindow;
    private long settledInWindow;
    private double sojournNanos;

    /** @param boundNanos latest response that counts as good */
    public RungRecording(MeasuredWindow window, long boundNanos) {
        this.window = window;
        this.whole = new Tally(boundNanos);
        this.secondHalf = new Tally(boundNanos);
    }

    public void succeeded(long intendedNanos, long sentNanos, long completedNanos) {
        if (window.contains(completedNanos)) {
            answeredInWindow++;
        }
        if (!window.contains(intendedNanos)) {
            return;
        }
        long response = completedNanos - intendedNanos;
        whole.succeeded(response);
        if (window.inSecondHalf(intendedNanos)) {
            secondHalf.succeeded(response);
        }
        LatencyHistograms.record(service, completedNanos - sentNanos);
        settled(response, completedNanos);
    }

    public void failed(FailureKind kind, long intendedNanos, long failedNanos) {
        if (!window.contains(intendedNanos)) {
            return;
        }
        long response = failedNanos - intendedNanos;
        whole.failed(kind);
        if (window.inSecondHalf(intendedNanos)) {
            secondHalf.failed(kind);
        }
        LatencyHistograms.record(failureTimes, response);
        settled(response, failedNanos);
    }

    private void settled(long responseNanos, long settledNanos) {
        sojournNanos += responseNanos;
        if (settledNanos < window.endNanos()) {
            settledInWindow++;
        }
    }

    /** @param lateNanos time from a request's intended start to the moment the generator turned to it */
    public void lag(long intendedNanos, long lateNanos) {
        if (window.contains(intendedNanos)) {
            LatencyHistograms.record(lag, lateNanos);
        }
    }

    /** @param waitNanos time that a request waited for a free connection; not called for one that did not wait */
    public void connectionWait(long intendedNanos, long waitNanos) {
        if (window.contains(intendedNanos)) {
            LatencyHistograms.record(connectionWait, waitNanos);
        }
    }

    /** A request had to wait because the pool was at its cap. */
    public void connectionCapReached(long intendedNanos) {
        connectionCapReached |= window.contains(intendedNanos);
    }

    public void add(RungRecording other) {
        whole.add(other.whole);
        secondHalf.add(other.secondHalf);
        failureTimes.add(other.failureTimes);
        service.add(other.service);
        lag.add(other.lag);
        connectionWait.add(other.connectionWait);
        connectionCapReached |= other.connectionCapReached;
        answeredInWindow += other.answeredInWindow;
        settledInWindow += other.settledInWindow;
        sojournNanos += other.sojournNanos;
    }

    public MeasuredWindow window() {
        return window;
    }

    public Tally whole() {
        return whole;
    }

    public Tally secondHalf() {
        return secondHalf;
    }

    public LatencySummary service() {
        return LatencyHistograms.summarize(service);
    }

    public LatencySummary lag() {
        return LatencyHistograms.summarize(lag);
    }

    public LatencySummary connectionWaits() {
        return LatencyHistograms.summarize(connectionWait);
    }

    public boolean connectionCapReached() {
        return connectionCapReached;
    }

    public LatencySummary failureTimes() {
        return LatencyHistograms.summarize(failureTimes);
    }

    /** Right answers that came in the window, whenever their requests were due. */
    public long answeredInWindow() {
        return answeredInWindow;
    }

    /** Arrivals of the window without an answer or failure when it ended. */
    public long outstandingAtEnd() {
        return whole.arrivals() - settledInWindow;
    }

    /** Mean time from intended start to answer or failure; 0 without arrivals. */
    public double meanSojournSeconds() {
        return whole.arrivals() == 0 ? 0 : sojournNanos / whole.arrivals() / 1e9;
    }
}
