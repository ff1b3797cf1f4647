package dev.coffeeshop.operator.reconcile;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.TrialOutcome;
import dev.coffeeshop.operator.planning.TrialEnd;
import org.jspecify.annotations.Nullable;

/** The end of a trial as its record spells it. */
record EndFields(
        TrialOutcome outcome,
        @Nullable String reason,
        @Nullable String message,
        @Nullable String result) {

    static EndFields of(TrialEnd end) {
        return switch (end) {
            case TrialEnd.Measured(var result) -> new EndFields(TrialOutcome.Succeeded, null, null, result);
            case TrialEnd.Invalid(var result, var reason, var detail) ->
                new EndFields(TrialOutcome.Invalid, reason, detail, result);
            case TrialEnd.Failed(var reason, var detail) -> new EndFields(TrialOutcome.Failed, reason, detail, null);
        };
    }
}
