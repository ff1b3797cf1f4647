package dev.coffeeshop.measurement.pacing;

import dev.coffeeshop.measurement.Ladder;
import dev.coffeeshop.measurement.LoadProgram;
import dev.coffeeshop.measurement.Rung;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * How long all rungs of a program take together.
 *
 * @param expectedRungs number of rungs; a search takes as many as it needs
 * @param expectedSeconds when each may be counted at once, and a search's target is not so slow that its rungs are
 *     extended
 * @param atMostSeconds with every repetition that is allowed, and a target that has to recover from every rung
 */
public record ClimbDuration(int expectedRungs, double expectedSeconds, double atMostSeconds) {

    private static final double GAP_SECONDS = 0.2;

    private static final int EXPECTED_PROBES = 2;
    private static final double PROBE_RAMP_SECONDS = 0.2;
    /** Simulated: open rungs that a search takes to ±10 %, and more for each halving of that. */
    private static final double RUNGS_TO_TEN_PERCENT = 6;

    private static final double RUNGS_PER_HALVING = 3;
    private static final int FEWEST_OPEN_RUNGS = 3;

    /** @param responseSeconds of the last answers of a rung, as expected */
    static ClimbDuration of(LoadProgram program, double responseSeconds) {
        double timeout = program.requestTimeoutMilliseconds() / 1e3;
        double drain = Math.min(timeout, responseSeconds) + GAP_SECONDS;
        double longestDrain = timeout + GAP_SECONDS;
        double recovery = Math.max(ProgramDuration.LONGEST_RECOVERY_SECONDS, timeout);
        return switch (program.ladder()) {
            case Ladder.Listed listed -> listed(listed.rungs(), program.stepSeconds(), drain, longestDrain + recovery);
            case Ladder.Capacity capacity -> search(capacity, program.stepSeconds(), drain, longestDrain, recovery);
        };
    }

    private static ClimbDuration listed(List<Rung> rungs, int stepSeconds, double drain, double longestBetween) {
        List<Double> seconds = rungs.stream()
                .map(rung -> (RungLength.rampNanos(rung) + RungLength.windowNanos(rung, stepSeconds)) / 1e9)
                .toList();
        double once = sum(seconds.stream());
        Stream<Double> repeated = seconds.stream()
                .sorted(Collections.reverseOrder())
                .flatMap(each -> Collections.nCopies(ClimbLimits.MAX_RERUNS, each).stream())
                .limit(reruns(rungs.size()));
        return new ClimbDuration(
                rungs.size(),
                once + rungs.size() * drain,
                once + sum(repeated) + (rungs.size() + reruns(rungs.size())) * longestBetween);
    }

    private static int reruns(int rungs) {
        return Math.clamp(ClimbLimits.MAX_RUNGS - rungs, 0, ClimbLimits.MAX_RERUNS * rungs);
    }

    private static ClimbDuration search(
            Ladder.Capacity ladder, int stepSeconds, double drain, double longestDrain, double recovery) {
        int open = openRungs(ladder.tolerancePercent());
        double probe = PROBE_RAMP_SECONDS + RungLength.probeNanos() / 1e9;
        double ramp = RungLength.rampNanos(new Rung.Open(ladder.maxRequestsPerSecond(), ladder.arrival())) / 1e9;
        double limit = ClimbLimits.searchSeconds(stepSeconds);
        double expected = EXPECTED_PROBES * (probe + drain) + open * (ramp + stepSeconds + drain);
        return new ClimbDuration(
                EXPECTED_PROBES + open,
                Math.min(expected, limit),
                limit + longestDrain + ClimbLimits.MAX_SEARCH_RUNGS * (GAP_SECONDS + recovery));
    }

    private static int openRungs(double tolerancePercent) {
        double halvings = Math.log(10 / tolerancePercent) / Math.log(2);
        return Math.clamp(
                Math.round(RUNGS_TO_TEN_PERCENT + RUNGS_PER_HALVING * halvings),
                FEWEST_OPEN_RUNGS,
                ClimbLimits.MAX_SEARCH_RUNGS - EXPECTED_PROBES);
    }

    private static double sum(Stream<Double> seconds) {
        return seconds.mapToDouble(Double::doubleValue).sum();
    }
}
