package dev.coffeeshop.operator.report.model;

import dev.coffeeshop.measurement.LoadResult;
import dev.coffeeshop.measurement.TerminationMessage;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.TrialOutcome;
import dev.coffeeshop.operator.design.Cell;
import dev.coffeeshop.operator.record.Evidence;
import dev.coffeeshop.operator.record.TrialRecord;
import java.time.Instant;
import java.util.Optional;

/**
 * One ended trial with what it measured.
 *
 * @param name of its record, a ConfigMap
 * @param place in the design, from 1
 * @param reason why it failed or is invalid
 * @param message the same in words
 * @param load what the load generator measured; empty when it left nothing that can be read
 */
public record TrialResult(
        String name,
        Cell cell,
        int repetition,
        int attempt,
        int place,
        TrialOutcome outcome,
        Optional<String> reason,
        Optional<String> message,
        Instant start,
        Instant end,
        Optional<LoadResult> load,
        Evidence evidence) {

    static TrialResult of(String name, TrialRecord trial) {
        return new TrialResult(
                name,
                trial.cell(),
                trial.repetition(),
                trial.attempt(),
                trial.place(),
                trial.outcome(),
                Optional.ofNullable(trial.reason()),
                Optional.ofNullable(trial.message()),
                trial.start(),
                trial.end(),
                Optional.ofNullable(trial.result()).flatMap(TrialResult::measured),
                trial.evidence());
    }

    private static Optional<LoadResult> measured(String message) {
        return TerminationMessage.read(message) instanceof TerminationMessage.Measured(LoadResult load)
                ? Optional.of(load)
                : Optional.empty();
    }
}
