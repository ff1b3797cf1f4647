package dev.coffeeshop.measurement.pacing;

import dev.coffeeshop.measurement.Baseline;
import dev.coffeeshop.measurement.Percentile;
import dev.coffeeshop.measurement.judging.Tally;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;

/**
 * How the unloaded latency is measured: one user with long pauses. A user back to back is no baseline, because a CPU
 * quota throttles a lone user who asks for a whole core. It lasts as long for a service that answers in a millisecond
 * as for one that takes fifty, so that a plan need not know which of them it measures.
 *
 * @param minSeconds least time
 * @param requests least number for a percentile other than the median
 * @param maxSeconds longest time to reach what is least
 * @param medianOnlyBelow number of answers under which no percentile but the median means anything; enough for a median
 * @param thinkFactor pause as a multiple of the last response
 */
public record BaselineRules(
        int minSeconds,
        int requests,
        int maxSeconds,
        int medianOnlyBelow,
        int thinkFactor,
        Duration shortestThink,
        Duration longestThink) {

    public static BaselineRules standard() {
        return new BaselineRules(12, 50, 30, 20, 10, Duration.ofMillis(200), Duration.ofSeconds(1));
    }

    public long thinkNanos(long lastResponseNanos) {
        return Math.clamp(thinkFactor * lastResponseNanos, shortestThink.toNanos(), longestThink.toNanos());
    }

    /** Least number of requests, where the time for them suffices. */
    public int requests(Percentile percentile) {
        return percentile == Percentile.P50 ? medianOnlyBelow : requests;
    }

    /** Seconds the baseline takes when every answer takes as long as given. */
    public double seconds(Percentile percentile, double responseSeconds) {
        double think = thinkNanos((long) (responseSeconds * 1e9)) / 1e9;
        return Math.clamp(requests(percentile) * (responseSeconds + think), minSeconds, maxSeconds);
    }

    /** @param percentile the one that the objective for one request names */
    public Baseline baseline(Instant start, Instant end, Tally tally, Percentile percentile) {
        boolean medianOnly = tally.succeeded() < medianOnlyBelow;
        OptionalLong objective = tally.arrivals() == 0 ? OptionalLong.empty() : tally.percentile(percentile);
        return new Baseline(
                start,
                end,
                tally.summary(),
                tally.failed(),
                objective.isPresent() ? objective.getAsLong() : null,
                medianOnly);
    }
}
