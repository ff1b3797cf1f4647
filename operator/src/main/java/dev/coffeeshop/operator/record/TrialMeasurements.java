package dev.coffeeshop.operator.record;

import dev.coffeeshop.measurement.TerminationMessage;
import dev.coffeeshop.operator.analysis.TrialMeasurement;
import dev.coffeeshop.operator.analysis.TrialMeasurement.ContainerExit;
import dev.coffeeshop.operator.analysis.TrialMeasurement.CpuSample;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.TrialOutcome;
import java.util.Optional;

/** From records to what the analysis counts. */
public final class TrialMeasurements {

    private TrialMeasurements() {}

    /** Empty for a trial that was not measured. */
    public static Optional<TrialMeasurement> of(TrialRecord trial) {
        return Optional.ofNullable(trial.result())
                .filter(_ -> trial.outcome() != TrialOutcome.Failed)
                .flatMap(result -> measured(trial, TerminationMessage.read(result)));
    }

    private static Optional<TrialMeasurement> measured(TrialRecord trial, TerminationMessage message) {
        return switch (message) {
            case TerminationMessage.Measured(var load) ->
                Optional.of(new TrialMeasurement(
                        trial.cell(),
                        trial.repetition(),
                        trial.outcome() == TrialOutcome.Succeeded,
                        load,
                        trial.evidence().exits().stream()
                                .map(TrialMeasurements::exit)
                                .toList(),
                        trial.evidence().samples().stream()
                                .map(TrialMeasurements::sample)
                                .toList()));
            case TerminationMessage.Failed _, TerminationMessage.Unreadable _ -> Optional.empty();
        };
    }

    private static ContainerExit exit(Evidence.Exit exit) {
        return new ContainerExit(exit.at(), exit.pod(), exit.reason(), exit.exitCode());
    }

    private static CpuSample sample(Evidence.CounterSample sample) {
        return new CpuSample(
                sample.at(), sample.pod(), sample.cpuSeconds(), sample.periods(), sample.throttledPeriods());
    }
}
