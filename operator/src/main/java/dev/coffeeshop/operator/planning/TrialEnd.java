package dev.coffeeshop.operator.planning;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.TrialOutcome;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.TrialRecordRef;
import dev.coffeeshop.operator.design.Trial;
import org.jspecify.annotations.Nullable;

/** How a trial ended. */
public sealed interface TrialEnd {

    /**
     * @param message the coded result, readable by {@code TerminationMessage}
     */
    record Measured(String message) implements TrialEnd {}

    /** Measured, but not to be counted. */
    record Invalid(String message, String reason, String detail) implements TrialEnd {}

    /** Not measured. */
    record Failed(String reason, String detail) implements TrialEnd {}

    /** The entry in status for the record that is stored under {@code recordName}. */
    default TrialRecordRef recorded(Trial trial, String recordName) {
        return switch (this) {
            case Measured _ -> ref(trial, recordName, TrialOutcome.Succeeded, null, null);
            case Invalid invalid ->
                ref(trial, recordName, TrialOutcome.Invalid, invalid.reason(), shortened(invalid.detail()));
            case Failed failed ->
                ref(trial, recordName, TrialOutcome.Failed, failed.reason(), shortened(failed.detail()));
        };
    }

    private static TrialRecordRef ref(
            Trial trial, String name, TrialOutcome outcome, @Nullable String reason, @Nullable String message) {
        return new TrialRecordRef(
                name, trial.cell().name(), trial.repetition(), trial.attempt(), outcome, reason, message);
    }

    /** Status holds one entry per attempt, so that no message may be long; the record has all of it. */
    private static String shortened(String text) {
        int most = 300;
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}
