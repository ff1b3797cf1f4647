package dev.coffeeshop.operator.analysis;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentSpec;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.TrialRecordRef;
import dev.coffeeshop.operator.design.Cell;
import dev.coffeeshop.operator.design.Repetitions;
import dev.coffeeshop.operator.design.TrialLedger;
import java.util.List;

/**
 * How often every cell is to be measured where {@code repetitions} is a range.
 *
 * <p>A look takes the trials up to the end of one repetition and asks whether their figures are {@link Precision narrow}.
 * All looks are taken anew each time, each with the trials it had when it was due, so that nothing but records and spec
 * decides. After a look the number is that of the repetition plus as many looks as still have to agree at best: it never
 * falls, and once it is reached nothing more is to be run.
 */
public final class RepetitionRule {

    private RepetitionRule() {}

    /**
     * @param trials that were measured
     * @param records of every trial that has ended
     */
    public static int planned(
            CoffeeShopExperimentSpec spec,
            List<Cell> cells,
            List<TrialMeasurement> trials,
            List<TrialRecordRef> records) {
        Repetitions range = Repetitions.of(spec.design());
        int settled =
                range.isRange() ? TrialLedger.of(spec, range.most(), records).settledRepetitions() : 0;
        int planned = range.least();
        int agreeing = 0;
        for (int look = range.firstLook(); look <= Math.min(settled, planned); look++) {
            agreeing = Precision.suffices(spec, cells, upTo(look, trials)) ? agreeing + 1 : 0;
            planned = range.planned(look + Repetitions.LOOKS - agreeing);
        }
        return planned;
    }

    private static List<TrialMeasurement> upTo(int repetition, List<TrialMeasurement> trials) {
        return trials.stream().filter(trial -> trial.repetition() <= repetition).toList();
    }
}
