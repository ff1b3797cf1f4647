package dev.coffeeshop.operator.analysis;

import dev.coffeeshop.operator.api.v1alpha1.CellStatus;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentSpec;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.TrialOutcome;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.TrialRecordRef;
import dev.coffeeshop.operator.api.v1alpha1.ScalingStatus.Judgement;
import dev.coffeeshop.operator.api.v1alpha1.VerdictStatus;
import dev.coffeeshop.operator.api.v1alpha1.VerdictStatus.Confidence;
import dev.coffeeshop.operator.api.v1alpha1.VerdictStatus.Performance;
import dev.coffeeshop.operator.design.Cell;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.List;

/** From the measurements of an experiment to its findings: the same input gives the same findings, to the last bit. */
public final class ExperimentAnalysis {

    private ExperimentAnalysis() {}

    /**
     * May be asked after every trial; cells without a trial have no figures yet.
     *
     * @param cells every cell of the plan
     * @param trials those to be counted, at most one for each cell and repetition, in any order
     * @param records every recorded trial, for the number of discarded ones
     */
    public static Findings analyse(
            CoffeeShopExperimentSpec spec,
            List<Cell> cells,
            List<TrialMeasurement> trials,
            List<TrialRecordRef> records) {
        return new Findings(
                cells.stream().map(cell -> status(cell, trials, records)).toList(), List.of(), notJudged());
    }

    private static CellStatus status(Cell cell, List<TrialMeasurement> trials, List<TrialRecordRef> records) {
        long counted =
                trials.stream().filter(trial -> trial.cell().equals(cell)).count();
        long discarded = records.stream()
                .filter(record -> record.cell().equals(cell.name()) && record.outcome() != TrialOutcome.Succeeded)
                .count();
        return new CellStatus(
                cell.name(),
                new Quantity(cell.cpuMillicores() + "m"),
                cell.replicas(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                (int) counted,
                (int) discarded);
    }

    private static VerdictStatus notJudged() {
        return new VerdictStatus(
                Performance.NotJudged,
                Judgement.NotJudged,
                Confidence.SingleRun,
                "Nothing has been judged yet.",
                "NotJudged, NotJudged");
    }
}
