package dev.coffeeshop.operator.rederive;

import dev.coffeeshop.operator.analysis.TrialNotes;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.TrialRecordRef;
import dev.coffeeshop.operator.api.v1alpha1.ConditionReason;
import dev.coffeeshop.operator.api.v1alpha1.ConditionType;
import dev.coffeeshop.operator.design.Cell;
import dev.coffeeshop.operator.design.Trial;
import dev.coffeeshop.operator.planning.NextStep;
import dev.coffeeshop.operator.planning.StatusTime;
import dev.coffeeshop.operator.planning.StepOutcome;
import dev.coffeeshop.operator.planning.TrialEnd;
import dev.coffeeshop.operator.record.RecordedFindings;
import dev.coffeeshop.operator.status.ExperimentFacts;
import dev.coffeeshop.operator.status.StatusProjector;
import io.fabric8.kubernetes.api.model.Condition;
import java.time.Instant;

/** The operator's way from an experiment's records to its last status, without the cluster. */
record Replay(Export export) {

    private static final long ANY_GENERATION = 1;

    CoffeeShopExperimentStatus lastStatus() {
        RecordedFindings recorded = RecordedFindings.of(export.experiment(), export.records());
        var status = CoffeeShopExperimentStatus.empty();
        for (TrialRecordRef ref : recorded.refs()) {
            var outcome = new StepOutcome.Recorded(ref, recorded.findings(), TrialNotes.none());
            status = after(status, new NextStep.RecordTrial(trial(ref), new TrialEnd.Measured("")), outcome);
        }
        return export.succeeded()
                ? after(status, new NextStep.Complete(), new StepOutcome.Judged(recorded.findings()))
                : after(status, failure(), new StepOutcome.Done());
    }

    private CoffeeShopExperimentStatus after(CoffeeShopExperimentStatus previous, NextStep step, StepOutcome outcome) {
        var facts = new ExperimentFacts(ANY_GENERATION, export.experiment().getSpec(), "");
        return StatusProjector.project(previous, facts, step, outcome, end());
    }

    private Instant end() {
        return StatusTime.parse(export.experiment().getStatus().completionTime())
                .orElse(Instant.EPOCH);
    }

    private static Trial trial(TrialRecordRef ref) {
        return new Trial(Cell.named(ref.cell()).orElseThrow(), ref.repetition(), ref.attempt());
    }

    /** Why an experiment was given up, such as its deadline, is not in its records. */
    private NextStep failure() {
        Condition finished = export.experiment().getStatus().conditions().stream()
                .filter(condition -> ConditionType.Finished.name().equals(condition.getType()))
                .findFirst()
                .orElseThrow(() -> new UnusableExportException("the status has no condition Finished"));
        try {
            return new NextStep.Fail(ConditionReason.valueOf(finished.getReason()), finished.getMessage());
        } catch (IllegalArgumentException _) {
            throw new UnusableExportException(
                    "the condition Finished has a reason that this version does not know: " + finished.getReason());
        }
    }
}
