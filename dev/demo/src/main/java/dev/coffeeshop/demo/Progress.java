package dev.coffeeshop.demo;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.CurrentTrial;

/** One line that says where an experiment is. */
record Progress(CoffeeShopExperimentStatus status) {

    String line() {
        String trials = status.progress() == null ? "waiting for the operator" : "trials " + status.progress();
        CurrentTrial trial = status.currentTrial();
        return trial == null ? trials : trials + ", cell " + trial.cell() + ": " + activity(trial);
    }

    private static String activity(CurrentTrial trial) {
        return switch (trial.phase()) {
            case Deploying -> "deploying";
            case Measuring -> trial.activity() == null ? "measuring" : "measuring, " + trial.activity();
            case TearingDown -> "tearing down";
        };
    }
}
