package dev.coffeeshop.operator.simulation;

import dev.coffeeshop.measurement.TerminationMessage;
import dev.coffeeshop.operator.analysis.Findings;
import dev.coffeeshop.operator.analysis.RepetitionRule;
import dev.coffeeshop.operator.analysis.TrialMeasurement;
import dev.coffeeshop.operator.analysis.TrialNotes;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentSpec;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.TrialRecordRef;
import dev.coffeeshop.operator.design.ExperimentDesign;
import dev.coffeeshop.operator.design.Trial;
import dev.coffeeshop.operator.design.TrialLedger;
import dev.coffeeshop.operator.planning.LoadObservation;
import dev.coffeeshop.operator.planning.NextStep;
import dev.coffeeshop.operator.planning.Observation;
import dev.coffeeshop.operator.planning.StepOutcome;
import dev.coffeeshop.operator.planning.TrialEnd;
import dev.coffeeshop.operator.planning.WorkloadObservation;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A cluster in memory that does what steps say and lets time pass. */
final class SimulatedCluster {

    private final Scenario scenario;
    private final CoffeeShopExperimentSpec spec;
    private final Map<Trial, TrialObjects> objects = new HashMap<>();
    private final Map<Trial, TrialMeasurement> measured = new LinkedHashMap<>();
    private Map<Trial, TrialObjects> cache = Map.of();
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    SimulatedCluster(Scenario scenario) {
        this.scenario = scenario;
        this.spec = scenario.spec();
    }

    Instant now() {
        return now;
    }

    void pass(Duration time) {
        now = now.plus(time);
        objects.values().removeIf(one -> !one.remainAt(now));
    }

    /** Until then observations show what was there before. */
    void refreshCache() {
        cache = Map.copyOf(objects);
    }

    long trialsWithObjects() {
        return objects.size();
    }

    Observation observe(Optional<Trial> current, @Nullable String ahead) {
        var seen = current.map(cache::get).filter(one -> one.remainAt(now));
        return new Observation(
                now,
                ahead,
                seen.map(one -> one.workloadAt(now)).orElseGet(WorkloadObservation.Absent::new),
                seen.map(one -> one.loadAt(now)).orElseGet(LoadObservation.Absent::new),
                seen.isPresent(),
                null);
    }

    /** What the records say was measured, as far as it may be counted. */
    List<TrialMeasurement> measured() {
        return List.copyOf(measured.values());
    }

    /** @param records what status says has been recorded */
    StepOutcome execute(NextStep step, List<TrialRecordRef> records) {
        return switch (step) {
            case NextStep.DeployWorkload(var trial) -> {
                objects.putIfAbsent(
                        trial, new TrialObjects(scenario.fault(trial), scenario.measured(trial), now, null, null));
                yield new StepOutcome.Done();
            }
            case NextStep.StartLoad start -> {
                objects.computeIfPresent(start.trial(), (_, one) -> one.withLoad(now));
                yield new StepOutcome.Done();
            }
            case NextStep.TearDown end -> {
                objects.computeIfPresent(end.trial(), (_, one) -> one.deletedAt(now));
                yield new StepOutcome.Done();
            }
            case NextStep.RecordTrial(var trial, var end) -> {
                record(trial, end);
                var ref = RecordRefs.of(trial, end);
                yield new StepOutcome.Recorded(ref, findings(TrialLedger.added(records, ref)), TrialNotes.none());
            }
            case NextStep.Complete _ -> new StepOutcome.Judged(findings(records));
            default -> new StepOutcome.Done();
        };
    }

    /** The first record of a trial stands. */
    private void record(Trial trial, TrialEnd end) {
        if (end instanceof TrialEnd.Measured(var message)
                && TerminationMessage.read(message) instanceof TerminationMessage.Measured(var load)) {
            measured.putIfAbsent(
                    trial, new TrialMeasurement(trial.cell(), trial.repetition(), true, load, List.of(), List.of()));
        }
    }

    /** Nothing but what decides how it goes on. */
    private Findings findings(List<TrialRecordRef> records) {
        int repetitions = repetitions(records);
        return new Findings(List.of(), List.of(), List.of(), null, null, null, null, List.of(), repetitions);
    }

    /** How often every cell is to be measured, by the records. */
    int repetitions(List<TrialRecordRef> records) {
        return RepetitionRule.planned(spec, ExperimentDesign.of(spec).cells(), measured(), records);
    }
}
