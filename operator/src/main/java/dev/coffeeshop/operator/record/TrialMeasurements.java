package dev.coffeeshop.operator.record;

import dev.coffeeshop.measurement.TerminationMessage;
import dev.coffeeshop.operator.analysis.TrialMeasurement;
import dev.coffeeshop.operator.analysis.TrialMeasurement.ContainerExit;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.TrialOutcome;
import java.util.Optional;

/** From records to what the analysis counts. */
public final class TrialMeasurements {

    private TrialMeasurements() {}

    /** Empty for a trial that is not to be counted. */
    public static Optional<TrialMeasurement> of(TrialRecord trial) {
        return Optional.ofNullable(trial.result())
                .filter(_ -> trial.outcome() == TrialOutcome.Succeeded)
                .flatMap(result -> measured(trial, TerminationMessage.read(result)));
    }

    private static Optional<TrialMeasurement> measured(TrialRecord trial, TerminationMessage message) {
        return switch (message) {
            case TerminationMessage.Measured(var load) ->
                Optional.of(new TrialMeasurement(
                        trial.cell(),
                        trial.repetition(),
                        load,
                        trial.evidence().exits().stream()
                                .map(TrialMeasurements::exit)
                                .toList()));
            case TerminationMessage.Failed _, TerminationMessage.Unreadable _ -> Optional.empty();
        };
    }

    private static ContainerExit exit(Evidence.Exit exit) {
        return new ContainerExit(exit.at(), exit.pod(), exit.reason(), exit.exitCode());
    }
}
