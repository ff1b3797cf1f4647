package dev.coffeeshop.operator.analysis;

import dev.coffeeshop.measurement.Baseline;
import dev.coffeeshop.measurement.RungResult;
import dev.coffeeshop.operator.analysis.TrialMeasurement.ContainerExit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One counted trial of a cell, its capacity read. */
record Repetition(TrialMeasurement trial, Rungs rungs, TrialCapacity capacity) {

    static Repetition of(TrialMeasurement trial, CapacityRule rule) {
        return new Repetition(trial, rule.rungs(trial.load()), rule.capacity(trial.load()));
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

    /** Failing rungs above the capacity, from the least load on; all that failed where there is none. */
    List<RungResult> broken() {
        return rungs.failingAbove(found().map(found -> found.rung().level()).orElse(0.0));
    }

    Stream<ContainerExit> exitsIn(RungResult rung) {
        ExitTimes times = new ExitTimes(trial.load().rungs());
        return exits().filter(exit -> times.rung(exit).filter(rung::equals).isPresent());
    }

    /** Of containers that ended from the warm-up on. */
    int restarts() {
        return (int) exitsUnderLoad().count();
    }

    /** The least load at which a container ended, of the rungs that count; else of the others that are valid. */
    Optional<RungResult> crashed() {
        Stream<RungResult> valid = trial.load().rungs().stream()
                .filter(RungResult::valid)
                .sorted(Comparator.comparingDouble(RungResult::level));
        return Stream.concat(rungs.all().stream(), valid)
                .filter(rung -> exitsIn(rung).findAny().isPresent())
                .findFirst();
    }

    boolean outOfMemory() {
        return exitsUnderLoad().anyMatch(ContainerExit::outOfMemory);
    }

    boolean outOfMemoryIn(RungResult rung) {
        return exitsIn(rung).anyMatch(ContainerExit::outOfMemory);
    }

    private Stream<ContainerExit> exitsUnderLoad() {
        return exits().filter(
                        exit -> exit.at().plusSeconds(1).isAfter(trial.load().start()));
    }

    private Stream<ContainerExit> exits() {
        return trial.exits().stream()
                .sorted(Comparator.comparing(ContainerExit::at).thenComparing(ContainerExit::pod));
    }
}
