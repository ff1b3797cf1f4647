package dev.coffeeshop.operator.analysis;

import dev.coffeeshop.measurement.RungResult;
import dev.coffeeshop.operator.analysis.LimitingRungs.Shown;
import dev.coffeeshop.operator.design.Cell;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A cell whose containers ended under some load, be it in a single repetition: unlike a latency, a crash is no matter of
 * chance in the measurement. Each repetition counts with the least load at which it crashed; their lower median stands
 * for the cell.
 *
 * @param load in words, such as "1,000 users"
 * @param reason the container's own, such as OOMKilled
 * @param crashed number of repetitions that crashed, of all the runs
 */
record Crash(Cell cell, double level, String load, String reason, int crashed, int runs) {

    /** First where at least half of the repetitions crashed, and there at the least load. */
    static final Comparator<Crash> MOST_TELLING_FIRST =
            Comparator.comparing((Crash crash) -> !crash.inMostRuns()).thenComparingDouble(Crash::level);

    static Optional<Crash> of(CellRuns runs) {
        List<Shown> crashes = runs.repetitions().stream()
                .flatMap(repetition -> repetition.crashed().map(rung -> new Shown(repetition, rung)).stream())
                .sorted(Comparator.comparingDouble(shown -> shown.rung().level()))
                .toList();
        return crashes.stream()
                .skip(Math.max(0, (crashes.size() - 1) / 2))
                .findFirst()
                .map(median -> of(runs, median, crashes.size()));
    }

    /** Such as "breaks at 1,000 users: OOMKilled in 2 of 3 runs". */
    String inWords() {
        return "breaks at %s: %s%s".formatted(load, reason, FigureWords.inRuns(crashed, runs));
    }

    /** The same; all runs go without saying. */
    String inShort() {
        return "breaks at %s: %s%s".formatted(load, reason, crashed == runs ? "" : FigureWords.inRuns(crashed, runs));
    }

    boolean inMostRuns() {
        return 2 * crashed >= runs;
    }

    private static Crash of(CellRuns runs, Shown median, int crashed) {
        RungResult rung = median.rung();
        return new Crash(runs.cell(), rung.level(), RungWords.load(rung), median.exitReason(), crashed, runs.count());
    }
}
