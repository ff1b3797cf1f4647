package dev.coffeeshop.operator.simulation;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentSpec;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.ExperimentState;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.TrialOutcome;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.TrialRecordRef;
import dev.coffeeshop.operator.design.Trial;
import dev.coffeeshop.operator.planning.ExperimentPlanner;
import dev.coffeeshop.operator.planning.NextStep;
import dev.coffeeshop.operator.status.ExperimentFacts;
import dev.coffeeshop.operator.status.StatusProjector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** Planner and projector driven through a scenario to its end. */
final class SimulatedRun {

    private static final int MOST_STEPS = 20_000;
    private static final int MOST_STALE_LOOKS = 2;

    private final Scenario scenario;
    private final CoffeeShopExperimentSpec spec;
    private final CoffeeShopExperimentSpec suspendedSpec;
    private final Random chance;
    private final SimulatedCluster cluster;
    private final List<NextStep> steps = new ArrayList<>();
    private final List<Integer> plannedRepetitions = new ArrayList<>();
    private CoffeeShopExperimentStatus status = CoffeeShopExperimentStatus.empty();
    private boolean suspended;
    private int suspensionsLeft;
    private int staleLooks;
    private long mostTrialsAtOnce;
    private boolean ranWhileSuspended;

    private SimulatedRun(Scenario scenario) {
        this.scenario = scenario;
        this.spec = scenario.spec(false);
        this.suspendedSpec = scenario.spec(true);
        this.chance = new Random(scenario.seed());
        this.cluster = new SimulatedCluster(scenario);
        this.suspensionsLeft = scenario.suspensions();
    }

    static SimulatedRun of(Scenario scenario) {
        var run = new SimulatedRun(scenario);
        while (!run.isFinished() && run.steps.size() < MOST_STEPS) {
            run.reconcile();
        }
        return run;
    }

    boolean isFinished() {
        return status.state() != null && status.state().isFinished();
    }

    CoffeeShopExperimentStatus status() {
        return status;
    }

    List<NextStep> steps() {
        return List.copyOf(steps);
    }

    /** After each step. */
    List<Integer> plannedRepetitions() {
        return List.copyOf(plannedRepetitions);
    }

    /** How often every cell is to be measured, computed again from the records and the spec alone. */
    int repetitionsByTheRecords() {
        return cluster.repetitions(status.trialRecords());
    }

    long mostTrialsAtOnce() {
        return mostTrialsAtOnce;
    }

    boolean ranWhileSuspended() {
        return ranWhileSuspended;
    }

    boolean leftNothingBehind() {
        return cluster.trialsWithObjects() == 0;
    }

    Set<String> succeeded() {
        return status.trialRecords().stream()
                .filter(ref -> ref.outcome() == TrialOutcome.Succeeded)
                .map(TrialRecordRef::name)
                .collect(Collectors.toSet());
    }

    private void reconcile() {
        suspendOrResume();
        var current = suspended ? suspendedSpec : spec;
        var step = ExperimentPlanner.plan(current, status, cluster.observe(Trial.current(status), null));
        steps.add(step);
        boolean crashes = happens(scenario.crashPercent());
        if (!crashes || chance.nextBoolean()) {
            var outcome = cluster.execute(step, status.trialRecords());
            if (!crashes) {
                status = StatusProjector.project(
                        status, new ExperimentFacts(1, current, "/report.html"), step, outcome, cluster.now());
            }
        }
        Optional.ofNullable(status.plan()).ifPresent(plan -> plannedRepetitions.add(plan.repetitions()));
        mostTrialsAtOnce = Math.max(mostTrialsAtOnce, cluster.trialsWithObjects());
        ranWhileSuspended |= status.state() == ExperimentState.Suspended && cluster.trialsWithObjects() > 0;
        pass(step);
    }

    private void suspendOrResume() {
        if (suspended) {
            suspended = happens(80);
        } else if (suspensionsLeft > 0 && happens(10)) {
            suspended = true;
            suspensionsLeft--;
        }
    }

    /** A cache lags by some steps at most, and not while nothing happens. */
    private void pass(NextStep step) {
        boolean waits = step instanceof NextStep.AwaitReady || step instanceof NextStep.AwaitLoad;
        cluster.pass(Duration.ofSeconds(waits ? 1 + chance.nextInt(10) : 1));
        boolean stale = !waits && staleLooks < MOST_STALE_LOOKS && happens(scenario.stalePercent());
        staleLooks = stale ? staleLooks + 1 : 0;
        if (!stale) {
            cluster.refreshCache();
        }
    }

    private boolean happens(int percent) {
        return chance.nextInt(100) < percent;
    }
}
