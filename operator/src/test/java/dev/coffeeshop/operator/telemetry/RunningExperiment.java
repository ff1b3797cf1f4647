package dev.coffeeshop.operator.telemetry;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperiment;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus;
import dev.coffeeshop.operator.design.Trial;
import dev.coffeeshop.operator.fixture.Experiments;
import dev.coffeeshop.operator.planning.NextStep;
import dev.coffeeshop.operator.planning.StepOutcome;
import dev.coffeeshop.operator.simulation.SpecSample;
import dev.coffeeshop.operator.status.ExperimentFacts;
import dev.coffeeshop.operator.status.StatusProjector;
import java.time.Instant;

/** An experiment one of whose trials is under load. */
final class RunningExperiment {

    private RunningExperiment() {}

    static CoffeeShopExperiment at(Trial trial) {
        var spec = SpecSample.spec();
        var experiment = Experiments.of(spec);
        experiment.setStatus(StatusProjector.project(
                CoffeeShopExperimentStatus.empty(),
                ExperimentFacts.of(experiment),
                new NextStep.StartLoad(trial),
                new StepOutcome.Done(),
                Instant.parse("2026-01-01T00:00:00Z")));
        return experiment;
    }
}
