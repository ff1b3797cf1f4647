package dev.coffeeshop.bench.tool;

import java.time.Duration;
import java.time.Instant;

/** A span of time on the wall clock. */
public record Window(Instant from, Instant to) {

    static Window ending(Instant end, double seconds) {
        return new Window(end.minusNanos(Math.round(seconds * 1e9)), end);
    }

    public double seconds() {
        return Duration.between(from, to).toNanos() / 1e9;
    }

    public boolean contains(Window other) {
        return !other.from.isBefore(from) && !other.to.isAfter(to);
    }
}
