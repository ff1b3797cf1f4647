package dev.coffeeshop.measurement;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Documents for tests. */
public final class Samples {

    private Samples() {}

    public static Objective objective() {
        return new Objective(new LatencyBound(Percentile.P50, 50), new LatencyBound(Percentile.P95, 500), 1);
    }

    public static LoadProgram program(Ladder ladder) {
        return new LoadProgram(
                Target.http("shop.default.svc", 8080, Routing.ENDPOINTS),
                new HttpRequest("POST", "/orders", List.of(new HttpRequest.Header("X-Table", "7")), "espresso", 200),
                ladder,
                5,
                8,
                2_000,
                objective(),
                Generators.one(),
                1);
    }

    /** Every number as long as its field can make it, every kind of failure and of invalidity, nothing that repeats. */
    public static LoadResult longest(int rungs) {
        Random random = new Random(7);
        return new LoadResult(
                "10.10.10-SNAPSHOT",
                Instant.ofEpochMilli(1_790_000_000_123L),
                Instant.ofEpochMilli(1_790_000_999_456L),
                9_876_543,
                new Baseline(
                        Instant.ofEpochMilli(1_790_000_030_777L),
                        Instant.ofEpochMilli(1_790_000_060_333L),
                        summary(random),
                        digits(random, 3),
                        digits(random, 8),
                        false),
                IntStream.range(0, rungs).mapToObj(_ -> rung(random)).toList(),
                new CapacityEstimate(
                        CapacityEstimate.Kind.LOWER_BOUND,
                        digits(random, 8) / 1e3,
                        digits(random, 8) / 1e3,
                        digits(random, 8) / 1e3,
                        true),
                List.of(new Calibration("node-1.example", digits(random, 7))));
    }

    private static RungResult rung(Random random) {
        Map<FailureKind, Long> failures = Arrays.stream(FailureKind.values())
                .collect(Collectors.toMap(Function.identity(), _ -> digits(random, 7)));
        List<Invalidity> invalid = Arrays.stream(Invalidity.Reason.values())
                .map(reason -> new Invalidity(
                        reason, "measured %d us, allowed %d us".formatted(digits(random, 8), digits(random, 8))))
                .toList();
        long start = 1_790_000_000_000L + digits(random, 6);
        return new RungResult(
                LoadModel.CLOSED,
                digits(random, 8) / 1e3,
                Instant.ofEpochMilli(start),
                Instant.ofEpochMilli(start + digits(random, 5)),
                digits(random, 5) / 1e3,
                digits(random, 8),
                digits(random, 8),
                failures,
                digits(random, 8),
                digits(random, 8) / 1e3,
                digits(random, 8),
                summary(random),
                summary(random),
                summary(random),
                summary(random),
                new GeneratorEvidence(0.876, 12.34, 5.678, digits(random, 6)),
                RungResult.Miss.OVERLOADED,
                invalid);
    }

    private static LatencySummary summary(Random random) {
        return new LatencySummary(
                digits(random, 8),
                digits(random, 9) / 10.0,
                digits(random, 8),
                digits(random, 8),
                digits(random, 8),
                digits(random, 8),
                digits(random, 8),
                digits(random, 8),
                digits(random, 8));
    }

    private static long digits(Random random, int digits) {
        long least = (long) Math.pow(10, digits - 1);
        return least + random.nextLong(9 * least);
    }
}
