package dev.coffeeshop.operator.planning;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentSpec;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.CurrentTrial;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.TrialPhase;
import dev.coffeeshop.operator.design.Trial;
import java.util.Optional;

/**
 * Brings the current trial to its end: Deploying, Measuring, Ended, TearingDown. From Ended on nothing but its objects'
 * removal is looked at, so that what a deletion does to them is never taken for a result.
 */
record TrialPlanner(
        CoffeeShopExperimentSpec spec,
        CoffeeShopExperimentStatus status,
        Observation observation,
        CurrentTrial current,
        Trial trial) {

    /** Empty when no trial is current. */
    static Optional<TrialPlanner> of(
            CoffeeShopExperimentSpec spec, CoffeeShopExperimentStatus status, Observation observation) {
        var current = status.currentTrial();
        return current == null
                ? Optional.empty()
                : Trial.current(status).map(trial -> new TrialPlanner(spec, status, observation, current, trial));
    }

    NextStep next() {
        return switch (current.phase()) {
            case Deploying, Measuring -> trial.isRecordedIn(status) ? new NextStep.TearDown(trial) : underWay();
            case Ended -> new NextStep.TearDown(trial);
            case TearingDown ->
                observation.objectsRemain() ? new NextStep.TearDown(trial) : new NextStep.EndTrial(trial);
        };
    }

    private NextStep underWay() {
        return Stopping.of(spec, status, observation).map(this::windUp).orElseGet(this::goOn);
    }

    /** What has been measured is kept. */
    private NextStep windUp(Stopping stopping) {
        return observation.load() instanceof LoadObservation.Ended load
                ? ended(load.message())
                : new NextStep.AbandonTrial(trial, stopping.why());
    }

    private NextStep goOn() {
        var waiting = new TrialWaiting(trial, TrialClock.of(spec, status, current, observation));
        return switch (observation.load()) {
            case LoadObservation.Absent _ when current.phase() == TrialPhase.Measuring -> waiting.unseenLoad();
            case LoadObservation.Absent _ -> withoutLoad(waiting);
            case LoadObservation.Pending _ -> unloaded(waiting);
            case LoadObservation.Running running -> loaded(waiting, running);
            case LoadObservation.Broken broken -> waiting.brokenLoad(broken.reason(), broken.message());
            case LoadObservation.Ended load -> ended(load.message());
        };
    }

    private NextStep withoutLoad(TrialWaiting waiting) {
        return switch (observation.workload()) {
            case WorkloadObservation.Absent _ -> new NextStep.DeployWorkload(trial);
            case WorkloadObservation.Starting starting -> waiting.startingWorkload(starting);
            case WorkloadObservation.Broken broken -> waiting.brokenWorkload(broken.reason(), broken.message());
            case WorkloadObservation.Disturbed disturbed -> invalid(Disturbance.PodDisturbed, disturbed.message());
            case WorkloadObservation.Ready _ -> new NextStep.StartLoad(trial);
        };
    }

    /** Between the moment at which every replica was ready and the first request nothing may change. */
    private NextStep unloaded(TrialWaiting waiting) {
        return switch (observation.workload()) {
            case WorkloadObservation.Ready _ -> waiting.load("waiting for the load generator to start", null);
            case WorkloadObservation.Absent _ ->
                invalid(Disturbance.WorkloadDeleted, "The Deployment was gone before the load began");
            case WorkloadObservation.Disturbed disturbed -> invalid(Disturbance.PodDisturbed, disturbed.message());
            case WorkloadObservation.Starting starting -> invalid(Disturbance.PodsNotReady, starting.detail());
            case WorkloadObservation.Broken broken ->
                invalid(Disturbance.PodsNotReady, "%s: %s".formatted(broken.reason(), broken.message()));
        };
    }

    /** A workload that breaks under load is a result; one that is disturbed shows nothing, however long it is loaded. */
    private NextStep loaded(TrialWaiting waiting, LoadObservation.Running running) {
        return observation.workload() instanceof WorkloadObservation.Disturbed disturbed
                ? invalid(Disturbance.PodDisturbed, disturbed.message())
                : waiting.load(Activities.of(running, spec.load().mode()), running.progress());
    }

    private NextStep ended(String message) {
        var end = LoadEnds.of(message, spec.load().mode());
        return new NextStep.RecordTrial(trial, end instanceof TrialEnd.Measured ? unlessDisturbed(message) : end);
    }

    private TrialEnd unlessDisturbed(String message) {
        return switch (observation.workload()) {
            case WorkloadObservation.Absent _ ->
                new TrialEnd.Invalid(
                        message, Disturbance.WorkloadDeleted.name(), "The Deployment was gone when the load ended");
            case WorkloadObservation.Disturbed disturbed ->
                new TrialEnd.Invalid(message, Disturbance.PodDisturbed.name(), disturbed.message());
            case WorkloadObservation.Starting _, WorkloadObservation.Broken _, WorkloadObservation.Ready _ ->
                new TrialEnd.Measured(message);
        };
    }

    private NextStep invalid(Disturbance reason, String detail) {
        return new NextStep.RecordTrial(trial, new TrialEnd.Invalid(null, reason.name(), detail));
    }
}
