package dev.coffeeshop.loadgen;

import dev.coffeeshop.loadgen.engine.ProgramRules;
import dev.coffeeshop.measurement.Arrival;
import dev.coffeeshop.measurement.Generators;
import dev.coffeeshop.measurement.HttpRequest;
import dev.coffeeshop.measurement.Ladder;
import dev.coffeeshop.measurement.LatencyBound;
import dev.coffeeshop.measurement.LoadProgram;
import dev.coffeeshop.measurement.Objective;
import dev.coffeeshop.measurement.Percentile;
import dev.coffeeshop.measurement.Routing;
import dev.coffeeshop.measurement.Target;
import dev.coffeeshop.measurement.ThinkDistribution;
import dev.coffeeshop.measurement.judging.ValidityRules;
import dev.coffeeshop.measurement.pacing.BaselineRules;
import dev.coffeeshop.measurement.pacing.WarmupRules;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Programs and rules that are over soon. */
public final class TestPrograms {

    private TestPrograms() {}

    public static ProgramRules quick() {
        return new ProgramRules(
                new WarmupRules(2, 20, 1),
                new BaselineRules(5, 1, 2, 10, Duration.ofMillis(1), Duration.ofMillis(5)),
                ValidityRules.standard(),
                Duration.ofMillis(300));
    }

    public static Ladder users(int thinkMilliseconds, int... counts) {
        return new Ladder.Users(IntStream.of(counts).boxed().toList(), thinkMilliseconds, ThinkDistribution.CONSTANT);
    }

    public static Ladder constant(double... rates) {
        return new Ladder.Rate(DoubleStream.of(rates).boxed().toList(), Arrival.CONSTANT);
    }

    public static Ladder poisson(double... rates) {
        return new Ladder.Rate(Arrays.stream(rates).boxed().toList(), Arrival.POISSON);
    }

    /** No warm-up, rungs of a second, P95 within 500 ms, half of the requests may fail. */
    public static LoadProgram program(int port, Ladder ladder, int timeoutMilliseconds) {
        return new LoadProgram(
                Target.http("127.0.0.1", port, Routing.SERVICE),
                new HttpRequest("POST", "/orders", List.of(), "espresso", 200),
                ladder,
                0,
                1,
                timeoutMilliseconds,
                new Objective(new LatencyBound(Percentile.P50, 50), new LatencyBound(Percentile.P95, 500), 50),
                Generators.one(),
                1);
    }
}
