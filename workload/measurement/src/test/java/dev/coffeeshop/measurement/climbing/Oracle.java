package dev.coffeeshop.measurement.climbing;

import dev.coffeeshop.measurement.LatencySummary;
import dev.coffeeshop.measurement.Rung;
import dev.coffeeshop.measurement.RungResult;
import dev.coffeeshop.measurement.RungResult.Miss;
import dev.coffeeshop.measurement.climbing.Climb.Step;
import dev.coffeeshop.measurement.pacing.RungLength;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.DoublePredicate;
import java.util.random.RandomGenerator;

/**
 * Open rungs pass by rule. Users back to back get {@code perUser} requests a second each, until the throughput ends and
 * they miss the objective.
 */
record Oracle(double throughput, double perUser, DoublePredicate passes) implements SimulatedTarget {

    private static final LatencySummary NONE = new LatencySummary(0, 0, 0, 0, 0, 0, 0, null, 0);

    /** A target whose capacity seems to vary from rung to rung, log-normally. */
    static Oracle noisy(double throughput, double capacity, double noise, RandomGenerator random) {
        return new Oracle(throughput, 10, rate -> rate < capacity * Math.exp(noise * random.nextGaussian()));
    }

    @Override
    public RungResult measure(Step.Measure step, int number) {
        return switch (step.rung()) {
            case Rung.Closed closed -> {
                double asked = perUser * closed.users();
                yield result(step, Math.min(asked, throughput), asked <= throughput);
            }
            case Rung.Open open -> result(step, open.requestsPerSecond(), passes.test(open.requestsPerSecond()));
        };
    }

    private static RungResult result(Step.Measure step, double perSecond, boolean passed) {
        double seconds = step.windowNanos() / 1e9;
        long answers = Math.round(perSecond * seconds);
        return new RungResult(
                step.rung().model(),
                step.rung().level(),
                Instant.EPOCH,
                Instant.EPOCH.plusNanos(RungLength.rampNanos(step.rung()) + step.windowNanos()),
                seconds,
                answers,
                answers,
                Map.of(),
                answers,
                perSecond,
                null,
                NONE,
                null,
                null,
                null,
                null,
                passed ? null : Miss.LATENCY,
                List.of());
    }
}
