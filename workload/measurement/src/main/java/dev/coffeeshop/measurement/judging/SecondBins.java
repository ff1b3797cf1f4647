package dev.coffeeshop.measurement.judging;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/**
 * Right answers of a window and their response times, by the second in which they came; the last bin is shorter where
 * the window is no whole number of seconds. Counting allocates nothing.
 */
final class SecondBins {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final long startNanos;
    private final long[] answered;
    private final long[] responseNanos;

    SecondBins(MeasuredWindow window) {
        this.startNanos = window.startNanos();
        int bins = Math.toIntExact(Math.ceilDiv(window.endNanos() - startNanos, SECOND));
        this.answered = new long[bins];
        this.responseNanos = new long[bins];
    }

    /** @param completedNanos within the window */
    void answered(long completedNanos, long tookNanos) {
        int bin = (int) ((completedNanos - startNanos) / SECOND);
        answered[bin]++;
        responseNanos[bin] += tookNanos;
    }

    void add(SecondBins other) {
        for (int bin = 0; bin < answered.length; bin++) {
            answered[bin] += other.answered[bin];
            responseNanos[bin] += other.responseNanos[bin];
        }
    }

    void write(RecordingOutput out) {
        for (int bin = 0; bin < answered.length; bin++) {
            out.write(answered[bin]);
            out.write(responseNanos[bin]);
        }
    }

    void read(RecordingInput in) {
        for (int bin = 0; bin < answered.length; bin++) {
            answered[bin] += in.readLong();
            responseNanos[bin] += in.readLong();
        }
    }

    long answeredIn(int bin) {
        return answered[bin];
    }

    long responseNanosIn(int bin) {
        return responseNanos[bin];
    }

    /** Of all answers; 0 where there is none. */
    double meanResponseNanos() {
        long count = Arrays.stream(answered).sum();
        return count == 0 ? 0 : (double) Arrays.stream(responseNanos).sum() / count;
    }
}
