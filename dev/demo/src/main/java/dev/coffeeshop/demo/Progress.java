package dev.coffeeshop.demo;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.CurrentTrial;

/** One line that says where an experiment is. */
record Progress(CoffeeShopExperimentStatus status) {

    String line() {
        String trials = status.progress() == null ? "waiting for the operator" : "trials " + status.progress();
        CurrentTrial trial = status.currentTrial();
        return trial == null
                ? trials
                : "%s, cell %s: %s".formatted(trials, trial.cell(), trial.activity() == null ? "" : trial.activity());
    }
}
