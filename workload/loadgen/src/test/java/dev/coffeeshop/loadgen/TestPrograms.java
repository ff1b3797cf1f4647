package dev.coffeeshop.loadgen;

import dev.coffeeshop.loadgen.engine.CalibrationRules;
import dev.coffeeshop.loadgen.engine.ProgramRules;
import dev.coffeeshop.measurement.Arrival;
import dev.coffeeshop.measurement.Calibration;
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
import dev.coffeeshop.measurement.judging.DisturbanceRule;
import dev.coffeeshop.measurement.judging.LagRule;
import dev.coffeeshop.measurement.judging.SaturationRule;
import dev.coffeeshop.measurement.judging.SteadinessRule;
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

    /** Brief parts, and nothing is measured again because the machine has much else to do. */
    public static ProgramRules quick() {
        return quick(forgiving());
    }

    public static ProgramRules quick(ValidityRules validity) {
        return new ProgramRules(
                new WarmupRules(2, 20, 1),
                new BaselineRules(0, 5, 1, 5, 10, Duration.ofMillis(1), Duration.ofMillis(5)),
                validity,
                new CalibrationRules(Duration.ofMillis(100), Duration.ofMillis(100), Duration.ofMillis(600)),
                Duration.ofMillis(300),
                Duration.ofSeconds(2));
    }

    /** What a busy machine makes of a generator trips no rule. */
    public static ValidityRules forgiving() {
        return new ValidityRules(
                new LagRule(400_000, 0.10),
                new SaturationRule(2, 1),
                new DisturbanceRule(100, 100, 100, 1_000_000),
                new SteadinessRule(2, 3, 60));
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

    /** Of one pod that need not find out what it can do. */
    public static Generators known() {
        return new Generators(1, List.of(new Calibration("", 100_000)));
    }

    /** Of one program for one pod the same for several. */
    public static LoadProgram with(Generators generators, LoadProgram program) {
        return new LoadProgram(
                program.target(),
                program.request(),
                program.ladder(),
                program.warmupSeconds(),
                program.stepSeconds(),
                program.requestTimeoutMilliseconds(),
                program.objective(),
                generators,
                program.seed());
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
                known(),
                1);
    }
}
