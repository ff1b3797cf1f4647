package dev.coffeeshop.operator.reconcile;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.CurrentTrial;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.ExperimentState;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.TrialPhase;
import dev.coffeeshop.operator.design.Trial;
import dev.coffeeshop.operator.planning.NextStep;
import dev.coffeeshop.operator.planning.TrialEnd;
import java.util.Optional;

/** One line for the log about a step; none while a step only waits or is repeated. */
final class StepLine {

    private StepLine() {}

    static Optional<String> of(NextStep step, CoffeeShopExperimentStatus previous) {
        return switch (step) {
            case NextStep.Queue(var ahead)
            when previous.state() != ExperimentState.Queued -> Optional.of("queued behind " + ahead);
            case NextStep.Suspend() when previous.state() != ExperimentState.Suspended -> Optional.of("suspended");
            case NextStep.BeginTrial(var trial) -> line(trial, "begins");
            case NextStep.DeployWorkload(var trial) -> line(trial, "workload deployed");
            case NextStep.StartLoad(var trial) -> line(trial, "load started");
            case NextStep.RecordTrial(var trial, var end) -> line(trial, end(end));
            case NextStep.AbandonTrial(var trial, var why) -> line(trial, "given up: " + why);
            case NextStep.TearDown(var trial) when !isTearingDown(previous) -> line(trial, "objects deleted");
            case NextStep.EndTrial(var trial) -> line(trial, "cleared away");
            case NextStep.Complete() -> Optional.of("complete");
            case NextStep.Fail(var reason, var message) -> Optional.of("failed, %s: %s".formatted(reason, message));
            case NextStep.Expire() -> Optional.of("expired and deleted");
            case NextStep.Queue _,
                    NextStep.Suspend _,
                    NextStep.TearDown _,
                    NextStep.AwaitReady _,
                    NextStep.AwaitLoad _,
                    NextStep.Keep _,
                    NextStep.Rest _ -> Optional.empty();
        };
    }

    private static boolean isTearingDown(CoffeeShopExperimentStatus status) {
        return Optional.ofNullable(status.currentTrial())
                .map(CurrentTrial::phase)
                .filter(phase -> phase == TrialPhase.TearingDown)
                .isPresent();
    }

    private static String end(TrialEnd end) {
        return switch (end) {
            case TrialEnd.Measured _ -> "measured";
            case TrialEnd.Invalid invalid -> "invalid, %s: %s".formatted(invalid.reason(), invalid.detail());
            case TrialEnd.Failed(var reason, var detail) -> "failed, %s: %s".formatted(reason, detail);
        };
    }

    private static Optional<String> line(Trial trial, String what) {
        return Optional.of("trial %s: %s".formatted(trial.name(), what));
    }
}
