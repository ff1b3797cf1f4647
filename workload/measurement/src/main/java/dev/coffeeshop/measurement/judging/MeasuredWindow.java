package dev.coffeeshop.measurement.judging;

import java.util.concurrent.TimeUnit;

/**
 * The time in which arrivals are counted, in nanoseconds of the generator's clock.
 *
 * @param endNanos the first instant after it
 */
public record MeasuredWindow(long startNanos, long endNanos) {

    public static MeasuredWindow of(long startNanos, long lengthNanos) {
        return new MeasuredWindow(startNanos, startNanos + lengthNanos);
    }

    public boolean contains(long nanos) {
        return startNanos <= nanos && nanos < endNanos;
    }

    public boolean inSecondHalf(long nanos) {
        return contains(nanos) && nanos - startNanos >= (endNanos - startNanos) / 2;
    }

    public double seconds() {
        return (endNanos - startNanos) / (double) TimeUnit.SECONDS.toNanos(1);
    }
}
