package dev.coffeeshop.operator.reconcile;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperiment;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.CurrentTrial;
import dev.coffeeshop.operator.design.Trial;
import dev.coffeeshop.operator.planning.StatusTime;
import dev.coffeeshop.operator.record.Evidence;
import dev.coffeeshop.operator.record.Evidence.CounterSample;
import dev.coffeeshop.operator.record.TrialMeasurements;
import dev.coffeeshop.operator.record.TrialRecord;
import dev.coffeeshop.operator.telemetry.PhaseDurations;
import dev.coffeeshop.operator.telemetry.WorkloadCpu;
import dev.coffeeshop.operator.telemetry.WorkloadCpu.PodCounters;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Hands on to the metrics what steps bring to light and status does not keep. What is recorded again after a crash counts
 * again, as counters may.
 */
@Singleton
class TrialTelemetry {

    private final WorkloadCpu cpu;
    private final PhaseDurations durations;

    TrialTelemetry(WorkloadCpu cpu, PhaseDurations durations) {
        this.cpu = cpu;
        this.durations = durations;
    }

    void sampled(CoffeeShopExperiment experiment, Trial trial, Evidence evidence) {
        cpu.sampled(
                experiment,
                trial,
                evidence.samples().stream().map(TrialTelemetry::counters).toList());
    }

    void recorded(TrialRecord trial) {
        TrialMeasurements.of(trial).ifPresent(measured -> durations.measured(trial.start(), measured.load()));
    }

    /** The current trial's objects are gone. */
    void cleared(CoffeeShopExperiment experiment, Instant now) {
        Optional.ofNullable(experiment.getStatus())
                .map(CoffeeShopExperimentStatus::currentTrial)
                .map(CurrentTrial::since)
                .flatMap(StatusTime::parse)
                .ifPresent(since -> durations.tornDown(since, now));
    }

    private static PodCounters counters(CounterSample sample) {
        return new PodCounters(
                sample.pod(),
                sample.cpuSeconds(),
                Objects.requireNonNullElse(sample.periods(), 0L),
                Objects.requireNonNullElse(sample.throttledPeriods(), 0L));
    }
}
