package dev.coffeeshop.measurement.climbing;

import dev.coffeeshop.measurement.CapacityEstimate;
import dev.coffeeshop.measurement.LoadModel;
import dev.coffeeshop.measurement.RungResult;
import dev.coffeeshop.measurement.climbing.Climb.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A climb run to its end. */
record SimulatedClimb(List<RungResult> rungs, @Nullable CapacityEstimate found) {

    static SimulatedClimb run(Climb climb, SimulatedTarget target) {
        List<RungResult> rungs = new ArrayList<>();
        while (true) {
            switch (climb.next(rungs)) {
                case Step.Measure step -> rungs.add(target.measure(step, rungs.size() + 1));
                case Step.Finished(CapacityEstimate capacity) -> {
                    return new SimulatedClimb(List.copyOf(rungs), capacity);
                }
            }
        }
    }

    CapacityEstimate capacity() {
        if (found == null) {
            throw new AssertionError("nothing was searched");
        }
        return found;
    }

    long open() {
        return rungs.stream().filter(rung -> rung.model() == LoadModel.OPEN).count();
    }

    double seconds() {
        return rungs.stream()
                .mapToDouble(rung -> Duration.between(rung.start(), rung.end()).toMillis() / 1e3)
                .sum();
    }
}
