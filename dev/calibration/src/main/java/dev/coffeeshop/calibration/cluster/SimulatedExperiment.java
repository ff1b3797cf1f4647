package dev.coffeeshop.calibration.cluster;

import dev.coffeeshop.calibration.queueing.Shop;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentSpec;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus;
import dev.coffeeshop.operator.design.Trial;
import dev.coffeeshop.operator.planning.ExperimentPlanner;
import dev.coffeeshop.operator.planning.NextStep;
import dev.coffeeshop.operator.planning.StepOutcome;
import dev.coffeeshop.operator.status.ExperimentFacts;
import dev.coffeeshop.operator.status.StatusProjector;

/**
 * A whole experiment: the operator's planner, projector and analysis around a simulated cluster, from an empty status to
 * a finished one.
 *
 * @param status at its end
 * @param trials that were run, those that were run again included
 * @param rungs of all of them
 */
public record SimulatedExperiment(CoffeeShopExperimentStatus status, int trials, int rungs) {

    private static final int MOST_STEPS = 20_000;

    public static SimulatedExperiment run(CoffeeShopExperimentSpec spec, Shop shop, Hosts hosts) {
        SimulatedCluster cluster = new SimulatedCluster(spec, shop, hosts);
        ExperimentFacts facts = new ExperimentFacts(1, spec, "");
        CoffeeShopExperimentStatus status = CoffeeShopExperimentStatus.empty();
        for (int steps = 0; steps < MOST_STEPS; steps++) {
            if (status.state() != null && status.state().isFinished()) {
                return new SimulatedExperiment(status, cluster.trials(), cluster.rungs());
            }
            NextStep step = ExperimentPlanner.plan(spec, status, cluster.observe(Trial.current(status)));
            StepOutcome outcome = cluster.execute(step);
            status = StatusProjector.project(status, facts, step, outcome, cluster.now());
            cluster.pass(step);
        }
        throw new IllegalStateException("no end after " + MOST_STEPS + " steps: " + status.currentTrial());
    }
}
