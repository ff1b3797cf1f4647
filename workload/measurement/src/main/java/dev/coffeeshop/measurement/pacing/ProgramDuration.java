package dev.coffeeshop.measurement.pacing;

import dev.coffeeshop.measurement.Ladder;
import dev.coffeeshop.measurement.LoadProgram;
import dev.coffeeshop.measurement.Rung;
import java.util.function.ToDoubleFunction;

/**
 * How long a load program takes, known before it runs.
 *
 * @param expectedSeconds for a plan
 * @param atMostSeconds for a deadline: every wait and every time-out at its longest
 */
public record ProgramDuration(double expectedSeconds, double atMostSeconds) {

    /** Longest wait for a target that does not listen yet. */
    public static final double LONGEST_CONNECT_SECONDS = 15;

    private static final double START_SECONDS = 1;
    private static final double GAP_SECONDS = 0.2;

    /** Assumes that one request takes half of what the objective allows it. */
    public static ProgramDuration of(LoadProgram program) {
        return of(program, program.objective().oneRequest().maxMilliseconds() / 2e3);
    }

    /** @param responseSeconds unloaded response time, best taken from a baseline already measured */
    public static ProgramDuration of(LoadProgram program, double responseSeconds) {
        WarmupRules warmup = WarmupRules.standard();
        BaselineRules baseline = BaselineRules.standard();
        double timeout = program.requestTimeoutMilliseconds() / 1e3;
        double warmupSeconds = Math.max(
                program.warmupSeconds(),
                Math.min(warmup.maxSeconds(), warmup.requests() * responseSeconds / warmup.users()));
        double expected = START_SECONDS
                + warmupSeconds
                + baseline.seconds(responseSeconds)
                + rungs(program, rung -> Math.min(timeout, responseSeconds) + GAP_SECONDS);
        double atMost = START_SECONDS
                + LONGEST_CONNECT_SECONDS
                + Math.max(program.warmupSeconds(), warmup.maxSeconds())
                + baseline.maxSeconds()
                + 2 * (timeout + GAP_SECONDS)
                + rungs(program, rung -> timeout + GAP_SECONDS);
        return new ProgramDuration(expected, atMost);
    }

    private static double rungs(LoadProgram program, ToDoubleFunction<Rung> drainSeconds) {
        return switch (program.ladder()) {
            case Ladder.Listed listed -> listed(program, listed, drainSeconds);
            case Ladder.Capacity _ -> throw new UnsupportedOperationException("searching");
        };
    }

    private static double listed(LoadProgram program, Ladder.Listed ladder, ToDoubleFunction<Rung> drainSeconds) {
        return ladder.rungs().stream()
                .mapToDouble(
                        rung -> (RungLength.rampNanos(rung) + RungLength.windowNanos(rung, program.stepSeconds())) / 1e9
                                + drainSeconds.applyAsDouble(rung))
                .sum();
    }
}
