package dev.coffeeshop.measurement;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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

    /** Rungs that may not be counted, for every reason there is, every figure as long as it can be. */
    public static LoadResult longest(int rungs) {
        return longest(rungs, _ -> false);
    }

    /**
     * Every number as long as its field can make it, every kind of failure, nothing that repeats, as many pods as there
     * can be.
     */
    public static LoadResult longest(int rungs, IntPredicate valid) {
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
                IntStream.range(0, rungs)
                        .mapToObj(rung -> rung(random, valid.test(rung)))
                        .toList(),
                new CapacityEstimate(
                        CapacityEstimate.Kind.LOWER_BOUND,
                        perSecond(random),
                        perSecond(random),
                        perSecond(random),
                        true),
                Stream.generate(() -> new Calibration(node(random), perSecond(random)))
                        .limit(ProgramLimits.MAX_PODS)
                        .toList());
    }

    private static RungResult rung(Random random, boolean valid) {
        long start = 1_790_000_000_000L + digits(random, 6);
        return new RungResult(
                random.nextBoolean() ? LoadModel.CLOSED : LoadModel.OPEN,
                digits(random, 8) / 1e3,
                Instant.ofEpochMilli(start),
                Instant.ofEpochMilli(start + digits(random, 5)),
                digits(random, 5) / 1e3,
                digits(random, 8),
                digits(random, 8),
                Arrays.stream(FailureKind.values())
                        .collect(Collectors.toMap(Function.identity(), _ -> digits(random, 7))),
                digits(random, 8),
                digits(random, 8) / 1e3,
                digits(random, 8),
                summary(random),
                summary(random),
                summary(random),
                summary(random),
                new GeneratorEvidence(random.nextDouble(), random.nextDouble(), random.nextDouble(), digits(random, 6)),
                random.nextBoolean() ? RungResult.Miss.OVERLOADED : null,
                valid ? List.of() : invalid(random));
    }

    private static List<Invalidity> invalid(Random random) {
        return Arrays.stream(Invalidity.Reason.values())
                .map(reason -> new Invalidity(
                        reason, "measured %d us, allowed %d us".formatted(digits(random, 8), digits(random, 8))))
                .toList();
    }

    /** As many digits as a number can have. */
    private static double perSecond(Random random) {
        return random.nextDouble() * ProgramLimits.MAX_REQUESTS_PER_SECOND;
    }

    /** As long as a name of a node can be. */
    private static String node(Random random) {
        return random.ints(253, 'a', 'z' + 1).mapToObj(Character::toString).collect(Collectors.joining());
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
