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
            case LoadObservation.Running running ->
                waiting.load(Activities.of(running, spec.load().mode()));
            case LoadObservation.Broken broken -> waiting.brokenLoad(broken.reason(), broken.message());
            case LoadObservation.Ended load -> ended(load.message());
        };
    }

    private NextStep withoutLoad(TrialWaiting waiting) {
        return switch (observation.workload()) {
            case WorkloadObservation.Absent _ -> new NextStep.DeployWorkload(trial);
            case WorkloadObservation.Starting starting -> waiting.startingWorkload(starting);
            case WorkloadObservation.Broken broken -> waiting.brokenWorkload(broken.reason(), broken.message());
            case WorkloadObservation.Ready _ -> new NextStep.StartLoad(trial);
        };
    }

    private NextStep ended(String message) {
        var end = LoadEnds.of(message);
        return new NextStep.RecordTrial(trial, end instanceof TrialEnd.Measured ? unlessDeleted(message) : end);
    }

    /** A workload that breaks under load is a result; one that someone deletes is none. */
    private TrialEnd unlessDeleted(String message) {
        return observation.workload() instanceof WorkloadObservation.Absent
                ? new TrialEnd.Invalid(message, "WorkloadDeleted", "The Deployment was gone when the load ended")
                : new TrialEnd.Measured(message);
    }
}
