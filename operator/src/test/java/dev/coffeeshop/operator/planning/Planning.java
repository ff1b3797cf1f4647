package dev.coffeeshop.operator.planning;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentSpec;
import dev.coffeeshop.operator.design.Cell;
import dev.coffeeshop.operator.design.Trial;
import java.time.Instant;

/** What every test of the planner begins with. */
final class Planning {

    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    static final Trial FIRST = new Trial(new Cell(200, 1), 1, 1);

    private Planning() {}

    static NextStep plan(CoffeeShopExperimentSpec spec, StatusSample status, ObservationSample seen) {
        return ExperimentPlanner.plan(spec, status.build(), seen.build());
    }

    static NextStep failed(Trial trial, String reason, String detail) {
        return new NextStep.RecordTrial(trial, new TrialEnd.Failed(reason, detail));
    }

    static LoadObservation running() {
        return new LoadObservation.Running(null);
    }
}
