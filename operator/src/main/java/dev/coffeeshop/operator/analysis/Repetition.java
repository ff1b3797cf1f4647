package dev.coffeeshop.operator.analysis;

import dev.coffeeshop.measurement.Baseline;
import dev.coffeeshop.measurement.RungResult;
import dev.coffeeshop.operator.analysis.TrialMeasurement.ContainerExit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** One counted trial of a cell, its capacity read. */
record Repetition(TrialMeasurement trial, Rungs rungs, TrialCapacity capacity) {

    static Repetition of(TrialMeasurement trial, CapacityRule rule) {
        Rungs rungs = new Rungs(trial.load().rungs());
        return new Repetition(trial, rungs, rule.capacity(rungs));
    }

    int number() {
        return trial.repetition();
    }

    Optional<Baseline> baseline() {
        return Optional.ofNullable(trial.load().baseline());
    }

    Optional<TrialCapacity.Found> found() {
        return capacity instanceof TrialCapacity.Found found ? Optional.of(found) : Optional.empty();
    }

    /** Failing rungs above the capacity; all that failed where there is none. */
    List<RungResult> broken() {
        return rungs.failingAbove(found().map(found -> found.rung().level()).orElse(0.0));
    }

    List<ContainerExit> exits() {
        return trial.exits().stream()
                .sorted(Comparator.comparing(ContainerExit::at).thenComparing(ContainerExit::pod))
                .toList();
    }
}
