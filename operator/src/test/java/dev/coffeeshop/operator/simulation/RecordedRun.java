package dev.coffeeshop.operator.simulation;

import dev.coffeeshop.measurement.TerminationMessage;
import dev.coffeeshop.operator.analysis.Findings;
import dev.coffeeshop.operator.analysis.TrialNotes;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperiment;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.TrialPhase;
import dev.coffeeshop.operator.design.Trial;
import dev.coffeeshop.operator.fixture.Experiments;
import dev.coffeeshop.operator.planning.ExperimentPlanner;
import dev.coffeeshop.operator.planning.LoadObservation;
import dev.coffeeshop.operator.planning.NextStep;
import dev.coffeeshop.operator.planning.Observation;
import dev.coffeeshop.operator.planning.StepOutcome;
import dev.coffeeshop.operator.planning.TrialEnd;
import dev.coffeeshop.operator.planning.WorkloadObservation;
import dev.coffeeshop.operator.record.Evidence;
import dev.coffeeshop.operator.record.RecordConfigMap;
import dev.coffeeshop.operator.record.RecordedFindings;
import dev.coffeeshop.operator.record.TrialRecord;
import dev.coffeeshop.operator.resource.TrialName;
import dev.coffeeshop.operator.status.ExperimentFacts;
import dev.coffeeshop.operator.status.StatusProjector;
import io.fabric8.kubernetes.api.model.ConfigMap;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** An experiment planned, recorded, judged and shown as by the operator, in a cluster where nothing takes time. */
public final class RecordedRun {

    private static final int MOST_STEPS = 20_000;

    private final CoffeeShopExperiment experiment;
    private final int faultPercent;
    private final long seed;
    private final Map<Trial, ConfigMap> stored = new LinkedHashMap<>();
    private CoffeeShopExperimentStatus status = CoffeeShopExperimentStatus.empty();
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    private RecordedRun(CoffeeShopExperiment experiment, int faultPercent, long seed) {
        this.experiment = experiment;
        this.faultPercent = faultPercent;
        this.seed = seed;
    }

    /** @param faultPercent of the attempts fail or are invalid; the seed decides which */
    public static RecordedRun of(SpecSample sample, int faultPercent, long seed) {
        var run = new RecordedRun(Experiments.of(sample.build()), faultPercent, seed);
        for (int step = 0; step < MOST_STEPS && !run.isFinished(); step++) {
            run.reconcile();
        }
        run.experiment.setStatus(run.status);
        return run;
    }

    /** With its status. */
    public CoffeeShopExperiment experiment() {
        return experiment;
    }

    /** In the order in which they were made. */
    public List<ConfigMap> records() {
        return List.copyOf(stored.values());
    }

    private boolean isFinished() {
        return status.state() != null && status.state().isFinished();
    }

    private void reconcile() {
        var spec = experiment.getSpec();
        var step = ExperimentPlanner.plan(spec, status, observation());
        var outcome = switch (step) {
            case NextStep.RecordTrial(var trial, var end) -> recorded(trial, end);
            case NextStep.Complete() -> new StepOutcome.Judged(judged());
            default -> new StepOutcome.Done();
        };
        status = StatusProjector.project(status, new ExperimentFacts(1, spec, "/report.html"), step, outcome, now);
        now = now.plusSeconds(20);
    }

    /** What has been asked for is there, and what was begun has ended. */
    private Observation observation() {
        LoadObservation load = Trial.current(status)
                .filter(_ -> Objects.requireNonNull(status.currentTrial()).phase() == TrialPhase.Measuring)
                .<LoadObservation>map(trial -> new LoadObservation.Ended(message(trial)))
                .orElseGet(LoadObservation.Absent::new);
        return new Observation(now, null, new WorkloadObservation.Ready(), load, false, null);
    }

    private String message(Trial trial) {
        var random = new Random(seed * 31 + trial.name().hashCode());
        random.nextLong();
        int chance = random.nextInt(100);
        if (chance < faultPercent / 2) {
            return TerminationMessage.writeFailure("the target is gone");
        }
        return chance < faultPercent
                ? Results.neverValid()
                : TerminationMessage.write(new SimulatedLoad(trial, now).result());
    }

    private StepOutcome recorded(Trial trial, TrialEnd end) {
        TrialRecord finished = finished(trial, end);
        stored.put(trial, RecordConfigMap.of(experiment, finished));
        return new StepOutcome.Recorded(
                finished.ref(TrialName.of(experiment, trial)), judged().withoutVerdict(), TrialNotes.none());
    }

    private Findings judged() {
        var records = stored.values().stream()
                .map(RecordConfigMap::read)
                .flatMap(Optional::stream)
                .toList();
        return RecordedFindings.of(experiment, records).findings();
    }

    private TrialRecord finished(Trial trial, TrialEnd end) {
        var ref = RecordRefs.of(trial, end);
        return TrialRecord.of(
                experiment,
                trial,
                ref.outcome(),
                ref.reason(),
                ref.message(),
                result(end),
                now.minusSeconds(60),
                now,
                end instanceof TrialEnd.Measured ? new SimulatedLoad(trial, now).evidence() : Evidence.none());
    }

    private static @Nullable String result(TrialEnd end) {
        return switch (end) {
            case TrialEnd.Measured(var message) -> message;
            case TrialEnd.Invalid invalid -> invalid.message();
            case TrialEnd.Failed _ -> null;
        };
    }
}
