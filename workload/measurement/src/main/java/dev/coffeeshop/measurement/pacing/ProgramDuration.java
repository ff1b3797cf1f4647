package dev.coffeeshop.measurement.pacing;

import dev.coffeeshop.measurement.LoadProgram;

/**
 * How long a load program takes, known before it runs.
 *
 * @param expectedSeconds for a plan
 * @param atMostSeconds for a deadline: every wait and every time-out at its longest, and every rung measured as often
 *     as it may be
 */
public record ProgramDuration(double expectedSeconds, double atMostSeconds) {

    /** Longest wait for a target that does not listen yet. */
    public static final double LONGEST_CONNECT_SECONDS = 15;

    /** A generator that knows nothing of its node usually finds out in that time what it can do there. */
    public static final double CALIBRATION_SECONDS = 10;

    /** One that is told still has its own code compiled, with a closed loop and one rate; measured: 3 to 4 s. */
    public static final double REWARMING_SECONDS = 3;

    /** Longest wait after a rung that failed for the target to answer quickly again, unless the time-out is longer. */
    public static final double LONGEST_RECOVERY_SECONDS = 10;

    /** Longest wait for all the pods that share the load. */
    public static final double LONGEST_GATHERING_SECONDS = 60;

    /** On a node so busy that no rate is kept for long. */
    private static final double LONGEST_CALIBRATION_SECONDS = 30;

    private static final double START_SECONDS = 1;

    /** Until several pods have found each other; measured: 1 to 3 s with two and three. */
    private static final double GATHERING_SECONDS = 2;

    private static final double GAP_SECONDS = 0.2;

    /** Assumes that one request takes half of what the objective allows it. */
    public static ProgramDuration of(LoadProgram program) {
        return of(program, responseSeconds(program));
    }

    /** @param responseSeconds unloaded response time, best taken from a baseline already measured */
    public static ProgramDuration of(LoadProgram program, double responseSeconds) {
        WarmupRules warmup = WarmupRules.standard();
        BaselineRules baseline = BaselineRules.standard();
        ClimbDuration climb = ClimbDuration.of(program, responseSeconds);
        double timeout = program.requestTimeoutMilliseconds() / 1e3;
        double warmupSeconds = Math.max(
                program.warmupSeconds(),
                Math.min(warmup.maxSeconds(), warmup.requests() * responseSeconds / warmup.users()));
        double expected = START_SECONDS
                + (program.generators().pods() > 1 ? GATHERING_SECONDS : 0)
                + (program.generators().calibrations().isEmpty() ? CALIBRATION_SECONDS : REWARMING_SECONDS)
                + warmupSeconds
                + baselineSeconds(program, baseline, responseSeconds)
                + climb.expectedSeconds();
        double atMost = START_SECONDS
                + (program.generators().pods() > 1 ? LONGEST_GATHERING_SECONDS : 0)
                + LONGEST_CALIBRATION_SECONDS
                + LONGEST_CONNECT_SECONDS
                + Math.max(program.warmupSeconds(), warmup.maxSeconds())
                + baseline.maxSeconds()
                + 2 * (timeout + GAP_SECONDS)
                + climb.atMostSeconds();
        return new ProgramDuration(expected, atMost);
    }

    /** Of the baseline alone, in seconds, under the same assumption. */
    public static double ofBaseline(LoadProgram program, BaselineRules rules) {
        return baselineSeconds(program, rules, responseSeconds(program));
    }

    /** Of the rungs alone, under the same assumption. */
    public static ClimbDuration ofClimb(LoadProgram program) {
        return ClimbDuration.of(program, responseSeconds(program));
    }

    private static double baselineSeconds(LoadProgram program, BaselineRules rules, double responseSeconds) {
        return rules.seconds(program.objective().oneRequest().percentile(), responseSeconds);
    }

    private static double responseSeconds(LoadProgram program) {
        return program.objective().oneRequest().maxMilliseconds() / 2e3;
    }
}
