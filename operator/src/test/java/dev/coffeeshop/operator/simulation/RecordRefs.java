package dev.coffeeshop.operator.simulation;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.TrialOutcome;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.TrialRecordRef;
import dev.coffeeshop.operator.design.Trial;
import dev.coffeeshop.operator.planning.TrialEnd;
import org.jspecify.annotations.Nullable;

/** What status says of a recorded trial, stored under the trial's own name. */
public final class RecordRefs {

    private RecordRefs() {}

    public static TrialRecordRef of(Trial trial, TrialEnd end) {
        return switch (end) {
            case TrialEnd.Measured _ -> ref(trial, TrialOutcome.Succeeded, null, null);
            case TrialEnd.Invalid invalid -> ref(trial, TrialOutcome.Invalid, invalid.reason(), invalid.detail());
            case TrialEnd.Failed failed -> ref(trial, TrialOutcome.Failed, failed.reason(), failed.detail());
        };
    }

    private static TrialRecordRef ref(
            Trial trial, TrialOutcome outcome, @Nullable String reason, @Nullable String message) {
        return new TrialRecordRef(
                trial.name(), trial.cell().name(), trial.repetition(), trial.attempt(), outcome, reason, message);
    }
}
