package dev.coffeeshop.operator.record;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperiment;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.TrialOutcome;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.TrialRecordRef;
import dev.coffeeshop.operator.design.Cell;
import dev.coffeeshop.operator.design.ExperimentDesign;
import dev.coffeeshop.operator.design.Trial;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All that is kept of one trial. The verdict follows from the records and the spec alone.
 *
 * @param place of the trial in the design, from 1, the same for each of its attempts
 * @param reason why it failed or is invalid; absent when it succeeded
 * @param message the same in a sentence
 * @param result the load generator's coded result as it came; absent when there was none
 * @param start when the workload was deployed
 * @param end when the record was made
 */
public record TrialRecord(
        int schemaVersion,
        String experiment,
        String experimentUid,
        Cell cell,
        int repetition,
        int attempt,
        int place,
        TrialOutcome outcome,
        @Nullable String reason,
        @Nullable String message,
        @Nullable String result,
        Instant start,
        Instant end,
        Evidence evidence) {

    public static final int SCHEMA_VERSION = 1;

    /** A record is read from what others may have edited: what is missing is missed here, with its name. */
    public TrialRecord {
        Objects.requireNonNull(experiment, "experiment is missing");
        Objects.requireNonNull(experimentUid, "experimentUid is missing");
        Objects.requireNonNull(cell, "cell is missing");
        Objects.requireNonNull(outcome, "outcome is missing");
        Objects.requireNonNull(start, "start is missing");
        Objects.requireNonNull(end, "end is missing");
        Objects.requireNonNull(evidence, "evidence is missing");
    }

    /** Of a trial that has ended. */
    public static TrialRecord of(
            CoffeeShopExperiment experiment,
            Trial trial,
            TrialOutcome outcome,
            @Nullable String reason,
            @Nullable String message,
            @Nullable String result,
            Instant start,
            Instant end,
            Evidence evidence) {
        return new TrialRecord(
                SCHEMA_VERSION,
                experiment.getMetadata().getName(),
                experiment.getMetadata().getUid(),
                trial.cell(),
                trial.repetition(),
                trial.attempt(),
                ExperimentDesign.of(experiment.getSpec()).place(trial),
                outcome,
                reason,
                message,
                result,
                start,
                end,
                evidence);
    }

    /** How status refers to this record, stored under that name. */
    public TrialRecordRef ref(String name) {
        return new TrialRecordRef(name, cell.name(), repetition, attempt, outcome, reason, message);
    }

    public Trial trial() {
        return new Trial(cell, repetition, attempt);
    }

    TrialRecord withEvidence(Evidence gathered) {
        return new TrialRecord(
                schemaVersion,
                experiment,
                experimentUid,
                cell,
                repetition,
                attempt,
                place,
                outcome,
                reason,
                message,
                result,
                start,
                end,
                gathered);
    }
}
