package dev.coffeeshop.measurement.climbing;

import dev.coffeeshop.measurement.Invalidity;
import dev.coffeeshop.measurement.LatencySummary;
import dev.coffeeshop.measurement.LoadModel;
import dev.coffeeshop.measurement.Rung;
import dev.coffeeshop.measurement.RungResult;
import dev.coffeeshop.measurement.RungResult.Miss;
import dev.coffeeshop.measurement.climbing.Climb.Step;
import dev.coffeeshop.measurement.pacing.RungLength;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.DoublePredicate;
import org.jspecify.annotations.Nullable;

/**
 * Passes by rule. Users back to back get {@code perUser} each until the throughput ends at {@code throughput}, where they
 * also miss the objective.
 */
record Oracle(double throughput, double perUser, DoublePredicate passes) implements SimulatedTarget {

    private static final LatencySummary NOTHING = new LatencySummary(0, 0, 0, 0, 0, 0, 0, null, 0);

    /** A target whose throughput ends a little above its capacity, which varies from rung to rung. */
    static Oracle noisy(double capacity, double noise, Random random) {
        return new Oracle(
                capacity * (1 + 0.25 * random.nextDouble()),
                10,
                rate -> rate < capacity * Math.exp(noise * random.nextGaussian()));
    }

    @Override
    public RungResult measure(Step.Measure step, int number) {
        return switch (step.rung()) {
            case Rung.Closed closed -> {
                double reached = Math.min(throughput, perUser * closed.users());
                yield result(step, reached, reached < throughput ? null : Miss.LATENCY, List.of());
            }
            case Rung.Open open -> {
                boolean passed = passes.test(open.requestsPerSecond());
                yield result(step, open.requestsPerSecond(), passed ? null : Miss.LATENCY, List.of());
            }
        };
    }

    static RungResult result(Step.Measure step, double perSecond, @Nullable Miss missed, List<Invalidity> invalid) {
        double seconds = step.windowNanos() / 1e9;
        long nanos = RungLength.rampNanos(step.rung()) + step.windowNanos();
        long answers = Math.round(perSecond * seconds);
        return new RungResult(
                step.rung().model(),
                step.rung().level(),
                Instant.EPOCH,
                Instant.EPOCH.plusNanos(nanos),
                seconds,
                answers,
                answers,
                Map.of(),
                answers,
                perSecond,
                null,
                NOTHING,
                null,
                null,
                null,
                null,
                missed,
                invalid);
    }

    static boolean isProbe(Step.Measure step) {
        return step.rung().model() == LoadModel.CLOSED;
    }
}
