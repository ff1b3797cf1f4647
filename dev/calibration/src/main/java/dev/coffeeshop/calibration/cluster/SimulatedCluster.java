package dev.coffeeshop.calibration.cluster;

import dev.coffeeshop.calibration.queueing.Deployment;
import dev.coffeeshop.calibration.queueing.Shop;
import dev.coffeeshop.measurement.LoadProgram;
import dev.coffeeshop.measurement.TerminationMessage;
import dev.coffeeshop.operator.analysis.ExperimentAnalysis;
import dev.coffeeshop.operator.analysis.Findings;
import dev.coffeeshop.operator.analysis.TrialMeasurement;
import dev.coffeeshop.operator.analysis.TrialNotes;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentSpec;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.TrialOutcome;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.TrialRecordRef;
import dev.coffeeshop.operator.design.ExperimentDesign;
import dev.coffeeshop.operator.design.LoadPrograms;
import dev.coffeeshop.operator.design.LoadTarget;
import dev.coffeeshop.operator.design.Trial;
import dev.coffeeshop.operator.planning.LoadObservation;
import dev.coffeeshop.operator.planning.NextStep;
import dev.coffeeshop.operator.planning.Observation;
import dev.coffeeshop.operator.planning.StepOutcome;
import dev.coffeeshop.operator.planning.TrialEnd;
import dev.coffeeshop.operator.planning.WorkloadObservation;
import dev.coffeeshop.operator.record.Evidence;
import dev.coffeeshop.operator.record.TrialMeasurements;
import dev.coffeeshop.operator.record.TrialRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A cluster in memory in which nothing goes wrong: it shows what a cluster shows, does what steps say, keeps the records
 * and has them judged, as the operator's own edge does.
 */
final class SimulatedCluster {

    private static final Duration STEP = Duration.ofSeconds(1);

    private final CoffeeShopExperimentSpec spec;
    private final Shop shop;
    private final Hosts hosts;
    private final int planned;
    private final Map<Trial, TrialObjects> objects = new HashMap<>();
    private final List<TrialRecordRef> refs = new ArrayList<>();
    private final List<TrialMeasurement> measurements = new ArrayList<>();
    private int loaded;
    private int rungs;
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    SimulatedCluster(CoffeeShopExperimentSpec spec, Shop shop, Hosts hosts) {
        this.spec = spec;
        this.shop = shop;
        this.hosts = hosts;
        this.planned = ExperimentDesign.of(spec).trials().size();
    }

    Instant now() {
        return now;
    }

    int trials() {
        return refs.size();
    }

    /** Of all trials, those that were measured again included. */
    int rungs() {
        return rungs;
    }

    Observation observe(Optional<Trial> current) {
        Optional<TrialObjects> seen = current.map(objects::get);
        return new Observation(
                now,
                null,
                seen.map(one -> one.workload(now)).orElseGet(WorkloadObservation.Absent::new),
                seen.map(one -> one.load(now)).orElseGet(LoadObservation.Absent::new),
                seen.isPresent(),
                null);
    }

    StepOutcome execute(NextStep step) {
        return switch (step) {
            case NextStep.DeployWorkload(Trial trial) -> {
                objects.put(trial, new TrialObjects(now, null));
                yield new StepOutcome.Done();
            }
            case NextStep.StartLoad(Trial trial) -> {
                objects.computeIfPresent(trial, (_, one) -> one.with(load(trial)));
                yield new StepOutcome.Done();
            }
            case NextStep.TearDown(Trial trial) -> {
                objects.remove(trial);
                yield new StepOutcome.Done();
            }
            case NextStep.RecordTrial(Trial trial, TrialEnd end) -> recorded(trial, end);
            case NextStep.Complete _ -> new StepOutcome.Judged(judged());
            default -> new StepOutcome.Done();
        };
    }

    /** Until there is something new to see. */
    void pass(NextStep step) {
        Instant soon = now.plus(STEP);
        now = switch (step) {
            case NextStep.AwaitReady await -> later(soon, await.trial());
            case NextStep.AwaitLoad await -> later(soon, await.trial());
            default -> soon;
        };
    }

    private Instant later(Instant soon, Trial trial) {
        return Optional.ofNullable(objects.get(trial))
                .map(TrialObjects::settled)
                .filter(soon::isBefore)
                .orElse(soon);
    }

    private TrialObjects.Load load(Trial trial) {
        LoadProgram program = LoadPrograms.of(spec, trial, LoadTarget.of(spec, "shop"), List.of());
        double place = planned == 1 ? 0.5 : loaded / (planned - 1.0);
        loaded++;
        Deployment deployment = new Deployment(shop, trial.cell(), hosts.slowness(trial, place));
        LoadRun.Ended ended = LoadRun.of(program, deployment, now);
        rungs += ended.result().rungs().size();
        return new TrialObjects.Load(ended.result().end(), TerminationMessage.write(ended.result()), ended.evidence());
    }

    /** Only a design whose length depends on what was found needs a look after each trial. */
    private StepOutcome recorded(Trial trial, TrialEnd end) {
        TrialRecord trialRecord = trialRecord(trial, end);
        TrialRecordRef ref = trialRecord.ref(trial.name());
        refs.add(ref);
        TrialMeasurements.of(trialRecord).ifPresent(measurements::add);
        Findings findings = spec.design().maxRepetitions() == null ? Findings.none() : judged().withoutVerdict();
        return new StepOutcome.Recorded(ref, findings, TrialNotes.none());
    }

    private Findings judged() {
        return ExperimentAnalysis.analyse(spec, ExperimentDesign.of(spec).cells(), measurements, refs);
    }

    private TrialRecord trialRecord(Trial trial, TrialEnd end) {
        return switch (end) {
            case TrialEnd.Measured measured ->
                trialRecord(trial, TrialOutcome.Succeeded, null, null, measured.message());
            case TrialEnd.Invalid invalid ->
                trialRecord(trial, TrialOutcome.Invalid, invalid.reason(), invalid.detail(), invalid.message());
            case TrialEnd.Failed failed ->
                trialRecord(trial, TrialOutcome.Failed, failed.reason(), failed.detail(), null);
        };
    }

    private TrialRecord trialRecord(
            Trial trial,
            TrialOutcome outcome,
            @Nullable String reason,
            @Nullable String message,
            @Nullable String result) {
        TrialObjects seen = objects.get(trial);
        TrialObjects.Load load = seen == null ? null : seen.load();
        return new TrialRecord(
                TrialRecord.SCHEMA_VERSION,
                "simulated",
                "simulated",
                trial.cell(),
                trial.repetition(),
                trial.attempt(),
                ExperimentDesign.of(spec).place(trial),
                outcome,
                reason,
                message,
                result,
                seen == null ? now : seen.deployed(),
                now,
                load == null ? Evidence.none() : load.evidence());
    }
}
