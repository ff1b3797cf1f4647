package dev.coffeeshop.operator.simulation;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.TrialOutcome;

/** What befalls one attempt at a trial, and how it has to end. */
enum Fault {
    NONE(TrialOutcome.Succeeded),
    PULL_FAILS_ONCE(TrialOutcome.Succeeded),
    WORKLOAD_CRASHES_UNDER_LOAD(TrialOutcome.Succeeded),
    RUNG_MEASURED_AGAIN(TrialOutcome.Succeeded),
    GENERATOR_LATE(TrialOutcome.Invalid),
    POD_EVICTED_UNDER_LOAD(TrialOutcome.Invalid),
    UNREADY_BEFORE_LOAD(TrialOutcome.Invalid),
    WORKLOAD_CRASHES_AT_START(TrialOutcome.Failed),
    WORKLOAD_NEVER_READY(TrialOutcome.Failed),
    NO_IMAGE(TrialOutcome.Failed),
    LOAD_POD_DIES(TrialOutcome.Failed),
    LOAD_HANGS(TrialOutcome.Failed),
    RESULT_DAMAGED(TrialOutcome.Failed);

    private final TrialOutcome outcome;

    Fault(TrialOutcome outcome) {
        this.outcome = outcome;
    }

    TrialOutcome outcome() {
        return outcome;
    }
}
