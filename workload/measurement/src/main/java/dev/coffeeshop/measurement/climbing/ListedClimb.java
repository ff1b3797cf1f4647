package dev.coffeeshop.measurement.climbing;

import dev.coffeeshop.measurement.Rung;
import dev.coffeeshop.measurement.RungResult;
import dev.coffeeshop.measurement.pacing.RungLength;
import java.util.List;

/** Every rung of a list once. */
record ListedClimb(List<Rung> rungs, int stepSeconds) implements Climb {

    @Override
    public Step next(List<RungResult> measured) {
        if (measured.size() == rungs.size()) {
            return new Step.Finished(null);
        }
        Rung rung = rungs.get(measured.size());
        return new Step.Measure(rung, RungLength.windowNanos(rung, stepSeconds));
    }
}
