package dev.coffeeshop.operator.reconcile;

import dev.coffeeshop.operator.analysis.TrialMeasurement;
import dev.coffeeshop.operator.analysis.TrialNotes;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperiment;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.TrialRecordRef;
import dev.coffeeshop.operator.design.Trial;
import dev.coffeeshop.operator.design.TrialLedger;
import dev.coffeeshop.operator.planning.NextStep;
import dev.coffeeshop.operator.planning.StepOutcome;
import dev.coffeeshop.operator.planning.TrialEnd;
import dev.coffeeshop.operator.record.TrialMeasurements;
import dev.coffeeshop.operator.record.TrialRecord;
import dev.coffeeshop.operator.resource.TrialName;
import io.fabric8.kubernetes.client.KubernetesClient;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Does the one thing that was planned. All writing to the cluster but that of status and Events starts here. */
@Singleton
class StepExecutor {

    private static final StepOutcome DONE = new StepOutcome.Done();

    private final KubernetesClient client;
    private final TrialObjects objects;
    private final TrialRecorder recorder;
    private final TrialTelemetry telemetry;

    StepExecutor(KubernetesClient client, TrialObjects objects, TrialRecorder recorder, TrialTelemetry telemetry) {
        this.client = client;
        this.objects = objects;
        this.recorder = recorder;
        this.telemetry = telemetry;
    }

    /** @param view of the current trial */
    StepOutcome execute(CoffeeShopExperiment experiment, NextStep step, TrialView view, Instant now) {
        return switch (step) {
            case NextStep.DeployWorkload(var trial) -> deployWorkload(experiment, trial);
            case NextStep.StartLoad(var trial) -> startLoad(experiment, trial, view, now);
            case NextStep.AwaitLoad await -> sample(experiment, await.trial(), view, now);
            case NextStep.RecordTrial(var trial, var end) -> record(experiment, trial, end, view, now);
            case NextStep.TearDown(var trial) -> tearDown(experiment, trial);
            case NextStep.EndTrial _ -> cleared(experiment, now);
            case NextStep.Complete() -> new StepOutcome.Judged(recorder.judge(experiment, refs(experiment)));
            case NextStep.Expire() -> expire(experiment);
            case NextStep.Queue _,
                    NextStep.Suspend _,
                    NextStep.BeginTrial _,
                    NextStep.AwaitReady _,
                    NextStep.AbandonTrial _,
                    NextStep.Fail _,
                    NextStep.Keep _,
                    NextStep.Rest _ -> DONE;
        };
    }

    private StepOutcome deployWorkload(CoffeeShopExperiment experiment, Trial trial) {
        objects.deployWorkload(experiment, trial);
        return DONE;
    }

    private StepOutcome startLoad(CoffeeShopExperiment experiment, Trial trial, TrialView view, Instant now) {
        objects.startLoad(experiment, trial);
        return sample(experiment, trial, view, now);
    }

    private StepOutcome sample(CoffeeShopExperiment experiment, Trial trial, TrialView view, Instant now) {
        telemetry.sampled(experiment, trial, recorder.sample(experiment, trial, view, now));
        return DONE;
    }

    private StepOutcome record(
            CoffeeShopExperiment experiment, Trial trial, TrialEnd end, TrialView view, Instant now) {
        TrialRecord recorded = recorder.finish(experiment, trial, end, view, now);
        TrialRecordRef ref = recorded.ref(TrialName.of(experiment, trial));
        telemetry.recorded(recorded);
        return new StepOutcome.Recorded(
                ref,
                recorder.judge(experiment, TrialLedger.added(refs(experiment), ref))
                        .withoutVerdict(),
                notes(experiment, recorded));
    }

    private static TrialNotes notes(CoffeeShopExperiment experiment, TrialRecord recorded) {
        return TrialMeasurements.of(recorded)
                .filter(TrialMeasurement::counted)
                .map(trial -> TrialNotes.of(experiment.getSpec(), trial))
                .orElseGet(TrialNotes::none);
    }

    private StepOutcome tearDown(CoffeeShopExperiment experiment, Trial trial) {
        objects.delete(experiment, trial);
        recorder.discardUnfinished(experiment, trial);
        return DONE;
    }

    private StepOutcome cleared(CoffeeShopExperiment experiment, Instant now) {
        telemetry.cleared(experiment, now);
        return DONE;
    }

    /** Only as it was seen: another one may have taken its name. */
    private StepOutcome expire(CoffeeShopExperiment experiment) {
        client.resource(experiment).lockResourceVersion().delete();
        return DONE;
    }

    private static List<TrialRecordRef> refs(CoffeeShopExperiment experiment) {
        return Optional.ofNullable(experiment.getStatus())
                .map(CoffeeShopExperimentStatus::trialRecords)
                .orElse(List.of());
    }
}
