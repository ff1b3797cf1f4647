package dev.coffeeshop.measurement;

/** A latency percentile and the greatest value it may have, in milliseconds. */
public record LatencyBound(Percentile percentile, int maxMilliseconds) {

    public long maxMicroseconds() {
        return maxMilliseconds * 1_000L;
    }
}
