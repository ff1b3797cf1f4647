package dev.coffeeshop.operator.planning;

import dev.coffeeshop.operator.analysis.Findings;
import dev.coffeeshop.operator.analysis.TrialNotes;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.TrialRecordRef;

/** What executing a step brought about. A step that could not be executed has no outcome: it is planned again. */
public sealed interface StepOutcome {

    /** Of every step but {@link NextStep.RecordTrial} and {@link NextStep.Complete}: it was executed. */
    record Done() implements StepOutcome {}

    /** Of {@link NextStep.RecordTrial}: the record is stored under {@code ref}. */
    record Recorded(TrialRecordRef ref, Findings findings, TrialNotes notes) implements StepOutcome {}

    /** Of {@link NextStep.Complete}: the verdict over all records. */
    record Judged(Findings findings) implements StepOutcome {}
}
