package dev.coffeeshop.loadgen.engine;

import dev.coffeeshop.measurement.Ladder;
import dev.coffeeshop.measurement.LoadProgram;
import dev.coffeeshop.measurement.LoadProgress;
import dev.coffeeshop.measurement.Rung;
import dev.coffeeshop.measurement.pacing.RungLength;
import java.util.ArrayList;
import java.util.List;

/** The parts of a program in their order, with the time that each is expected to take. */
final class Itinerary {

    private record Stage(String phase, int rung, double level, double seconds) {}

    private final List<Stage> stages = new ArrayList<>();
    private final int rungs;

    Itinerary(LoadProgram program, ProgramRules rules) {
        double response = program.objective().oneRequest().maxMilliseconds() / 2e3;
        stages.add(new Stage("warm-up", 0, 0, program.warmupSeconds()));
        stages.add(new Stage("baseline", 0, 0, rules.baseline().seconds(response)));
        for (Rung rung : listed(program)) {
            double seconds = (RungLength.rampNanos(rung) + RungLength.windowNanos(rung, program.stepSeconds())) / 1e9;
            stages.add(new Stage("rung", stages.size() - 1, rung.level(), seconds));
        }
        rungs = stages.size() - 2;
    }

    private static List<Rung> listed(LoadProgram program) {
        return switch (program.ladder()) {
            case Ladder.Listed listed -> listed.rungs();
            case Ladder.Capacity _ -> List.of();
        };
    }

    LoadProgress warmup(double elapsedSeconds) {
        return at(0, elapsedSeconds);
    }

    LoadProgress baseline(double elapsedSeconds) {
        return at(1, elapsedSeconds);
    }

    /** @param number from 1 */
    LoadProgress rung(int number, double elapsedSeconds) {
        return at(1 + number, elapsedSeconds);
    }

    LoadProgress done() {
        return new LoadProgress("done", rungs, rungs, 0, 0);
    }

    private LoadProgress at(int index, double elapsedSeconds) {
        Stage stage = stages.get(index);
        double later =
                stages.stream().skip(index + 1).mapToDouble(Stage::seconds).sum();
        double left = Math.max(0, stage.seconds() - elapsedSeconds) + later;
        return new LoadProgress(stage.phase(), stage.rung(), rungs, stage.level(), Math.round(10 * left) / 10.0);
    }
}
