package dev.coffeeshop.loadgen.engine;

import dev.coffeeshop.measurement.Ladder;
import dev.coffeeshop.measurement.LoadProgram;
import dev.coffeeshop.measurement.LoadProgress;
import dev.coffeeshop.measurement.Rung;
import dev.coffeeshop.measurement.pacing.ClimbDuration;
import dev.coffeeshop.measurement.pacing.ProgramDuration;
import dev.coffeeshop.measurement.pacing.RungLength;
import java.util.List;

/** The parts of a program in their order, with the time that each is expected to take. */
final class Itinerary {

    private final LoadProgram program;
    private final double calibration;
    private final double baseline;
    private final List<Rung> listed;
    private final ClimbDuration climb;

    Itinerary(LoadProgram program, ProgramRules rules) {
        this.program = program;
        this.calibration = rules.calibration().seconds();
        this.baseline = ProgramDuration.ofBaseline(program, rules.baseline());
        this.listed = switch (program.ladder()) {
            case Ladder.Listed ladder -> ladder.rungs();
            case Ladder.Capacity _ -> List.of();
        };
        this.climb = ProgramDuration.ofClimb(program);
    }

    LoadProgress calibration() {
        return before("calibration", calibration + program.warmupSeconds() + baseline);
    }

    LoadProgress warmup(double elapsedSeconds) {
        return before("warm-up", left(program.warmupSeconds(), elapsedSeconds) + baseline);
    }

    LoadProgress baseline(double elapsedSeconds) {
        return before("baseline", left(baseline, elapsedSeconds));
    }

    /** @param number from 1, those that are measured again included */
    LoadProgress rung(Rung rung, int number, long windowNanos, double elapsedSeconds) {
        double own = (RungLength.rampNanos(rung) + windowNanos) / 1e9;
        return progress("rung", number, rung.level(), left(own, elapsedSeconds) + after(rung, number));
    }

    /** @param number of the rung before */
    LoadProgress recovery(int number) {
        double later = listed.isEmpty() ? searching(number) : climbing(Math.min(number, listed.size()));
        return progress("recovery", number, 0, later);
    }

    /** @param measured number of rungs */
    LoadProgress done(int measured) {
        return new LoadProgress("done", measured, measured, 0, 0);
    }

    private LoadProgress before(String phase, double seconds) {
        return progress(phase, 0, 0, seconds + (listed.isEmpty() ? searching(0) : climbing(0)));
    }

    private LoadProgress progress(String phase, int number, double level, double seconds) {
        int rungs = Math.max(number, climb.expectedRungs());
        return new LoadProgress(phase, number, rungs, level, Math.round(10 * seconds) / 10.0);
    }

    private static double left(double seconds, double elapsed) {
        return Math.max(0, seconds - elapsed);
    }

    private double after(Rung rung, int number) {
        return listed.isEmpty() ? searching(number) : climbing(place(rung, number) + 1);
    }

    /** In the list, from 0; behind its number when rungs before it were measured again. */
    private int place(Rung rung, int number) {
        int place = Math.min(number, listed.size()) - 1;
        while (place > 0 && !listed.get(place).equals(rung)) {
            place--;
        }
        return place;
    }

    private double climbing(int fromPlace) {
        return listed.stream()
                .skip(fromPlace)
                .mapToDouble(rung ->
                        (RungLength.rampNanos(rung) + RungLength.windowNanos(rung, program.stepSeconds())) / 1e9)
                .sum();
    }

    private double searching(int measured) {
        int left = Math.max(0, climb.expectedRungs() - measured);
        return left * climb.expectedSeconds() / climb.expectedRungs();
    }
}
