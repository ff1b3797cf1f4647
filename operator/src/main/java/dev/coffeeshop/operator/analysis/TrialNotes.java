package dev.coffeeshop.operator.analysis;

import dev.coffeeshop.measurement.RungResult;
import dev.coffeeshop.operator.analysis.TrialMeasurement.ContainerExit;
import dev.coffeeshop.operator.api.v1alpha1.CellStatus.Discarded;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentSpec;
import java.util.List;
import java.util.Optional;

/**
 * What is worth telling of one counted trial besides its figures.
 *
 * @param rungs that were measured, repeats included
 * @param discarded rungs of these, by reason
 * @param exits of containers, with the rung in which each happened
 */
public record TrialNotes(int rungs, List<Discarded> discarded, List<RungExit> exits, Optional<CpuUse> cpu) {

    /**
     * @param place of the rung in the order of measurement, from 1
     * @param load of the rung in words
     */
    public record RungExit(String pod, String reason, int place, String load) {}

    public TrialNotes {
        discarded = List.copyOf(discarded);
        exits = List.copyOf(exits);
    }

    /** Of a trial that was not measured, or is not counted. */
    public static TrialNotes none() {
        return new TrialNotes(0, List.of(), List.of(), Optional.empty());
    }

    public static TrialNotes of(CoffeeShopExperimentSpec spec, TrialMeasurement trial) {
        Repetition repetition = Repetition.of(trial, CapacityRule.of(spec.load()));
        return new TrialNotes(
                trial.load().rungs().size(),
                new Discards(List.of(trial), List.of()).byReason(),
                exits(trial),
                CpuUse.of(repetition));
    }

    private static List<RungExit> exits(TrialMeasurement trial) {
        List<RungResult> rungs = trial.load().rungs();
        ExitTimes times = new ExitTimes(rungs);
        return trial.exits().stream()
                .flatMap(exit -> times.rung(exit).map(rung -> exit(exit, rung, rungs)).stream())
                .toList();
    }

    private static RungExit exit(ContainerExit exit, RungResult rung, List<RungResult> rungs) {
        return new RungExit(exit.pod(), exit.reason(), rungs.indexOf(rung) + 1, RungWords.load(rung));
    }
}
