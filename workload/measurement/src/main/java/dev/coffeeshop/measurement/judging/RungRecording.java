package dev.coffeeshop.measurement.judging;

import dev.coffeeshop.measurement.FailureKind;
import dev.coffeeshop.measurement.LatencyHistograms;
import dev.coffeeshop.measurement.LatencySummary;
import dev.coffeeshop.measurement.UnreadableDocumentException;
import org.HdrHistogram.Histogram;

/**
 * Everything recorded of one rung by one event loop; recordings of several loops add up exactly. Times are nanoseconds
 * of the generator's clock. Arrivals outside the window (a ramp) leave no trace but their right answers within it,
 * which belong to the throughput. Recording allocates nothing.
 */
public final class RungRecording {

    private final MeasuredWindow window;
    private final Tally whole;
    private final Tally secondHalf;
    private final Histogram failureTimes = LatencyHistograms.create();
    private final Histogram service = LatencyHistograms.create();
    private final Histogram lag = LatencyHistograms.create();
    private final Histogram connectionWait = LatencyHistograms.create();
    private final SecondBins bySecond;
    private final Backlog backlog = new Backlog();
    private long answeredInWindow;
    private long answeredInSecondHalf;
    private long settledInWindow;
    private long sojournNanos;

    /** @param boundNanos latest response that counts as good */
    public RungRecording(MeasuredWindow window, long boundNanos) {
        this.window = window;
        this.whole = new Tally(boundNanos);
        this.secondHalf = new Tally(boundNanos);
        this.bySecond = new SecondBins(window);
    }

    public void succeeded(long intendedNanos, long sentNanos, long completedNanos) {
        long response = completedNanos - intendedNanos;
        if (window.contains(completedNanos)) {
            answered(completedNanos, response);
        }
        if (!window.contains(intendedNanos)) {
            return;
        }
        long served = completedNanos - sentNanos;
        whole.succeeded(response, served);
        if (window.inSecondHalf(intendedNanos)) {
            secondHalf.succeeded(response, served);
        }
        LatencyHistograms.record(service, served);
        settled(response, completedNanos);
    }

    private void answered(long completedNanos, long responseNanos) {
        answeredInWindow++;
        if (window.inSecondHalf(completedNanos)) {
            answeredInSecondHalf++;
        }
        bySecond.answered(completedNanos, responseNanos);
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

    /** The failure just recorded is of a request that was still waiting for a connection. */
    public void neverSent(long intendedNanos) {
        if (window.contains(intendedNanos)) {
            whole.neverSent();
        }
        if (window.inSecondHalf(intendedNanos)) {
            secondHalf.neverSent();
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
        if (window.contains(intendedNanos)) {
            backlog.capReached();
        }
    }

    /** A request was left waiting although a connection to its target was free. */
    public void idleWhileWaiting(long intendedNanos) {
        if (window.contains(intendedNanos)) {
            backlog.idleWhileWaiting();
        }
    }

    /** @param waiting requests, due and not sent, when the window began */
    public void backlogAtStart(long waiting) {
        backlog.atStart(waiting);
    }

    /** @param waiting requests, due and not sent, when the window ended */
    public void backlogAtEnd(long waiting) {
        backlog.atEnd(waiting);
    }

    /** @param count requests that the schedule has in the window and that were never turned to */
    public void unsent(long count) {
        backlog.unsent(count);
    }

    /** @param other of a window of the same length */
    public void add(RungRecording other) {
        whole.add(other.whole);
        secondHalf.add(other.secondHalf);
        failureTimes.add(other.failureTimes);
        service.add(other.service);
        lag.add(other.lag);
        connectionWait.add(other.connectionWait);
        bySecond.add(other.bySecond);
        backlog.add(other.backlog);
        answeredInWindow += other.answeredInWindow;
        answeredInSecondHalf += other.answeredInSecondHalf;
        settledInWindow += other.settledInWindow;
        sojournNanos += other.sojournNanos;
    }

    void write(RecordingOutput out) {
        out.write(window.endNanos() - window.startNanos());
        whole.write(out);
        secondHalf.write(out);
        out.write(failureTimes);
        out.write(service);
        out.write(lag);
        out.write(connectionWait);
        bySecond.write(out);
        backlog.write(out);
        out.write(answeredInWindow);
        out.write(answeredInSecondHalf);
        out.write(settledInWindow);
        out.write(sojournNanos);
    }

    void read(RecordingInput in) {
        if (in.readLong() != window.endNanos() - window.startNanos()) {
            throw new UnreadableDocumentException("recording of a window of another length");
        }
        whole.read(in);
        secondHalf.read(in);
        in.addTo(failureTimes);
        in.addTo(service);
        in.addTo(lag);
        in.addTo(connectionWait);
        bySecond.read(in);
        backlog.read(in);
        answeredInWindow += in.readLong();
        answeredInSecondHalf += in.readLong();
        settledInWindow += in.readLong();
        sojournNanos += in.readLong();
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

    public LatencySummary failureTimes() {
        return LatencyHistograms.summarize(failureTimes);
    }

    public boolean connectionCapReached() {
        return backlog.isCapReached();
    }

    Backlog backlog() {
        return backlog;
    }

    SecondBins bySecond() {
        return bySecond;
    }

    /** Right answers that came in the window, whenever their requests were due. */
    public long answeredInWindow() {
        return answeredInWindow;
    }

    /** Of those, the ones that came in its second half. */
    public long answeredInSecondHalf() {
        return answeredInSecondHalf;
    }

    /** Arrivals of the window without an answer or failure when it ended. */
    public long outstandingAtEnd() {
        return whole.arrivals() - settledInWindow;
    }

    /** Mean time from intended start to answer or failure; 0 without arrivals. */
    public double meanSojournSeconds() {
        return whole.arrivals() == 0 ? 0 : sojournNanos / 1e9 / whole.arrivals();
    }
}
