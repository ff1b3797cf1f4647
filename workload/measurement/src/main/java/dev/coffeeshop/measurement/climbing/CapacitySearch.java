package dev.coffeeshop.measurement.climbing;

import dev.coffeeshop.measurement.Ladder;
import dev.coffeeshop.measurement.RungResult;
import java.util.List;

/** Searches for the greatest rate at which the objective holds. */
record CapacitySearch(Ladder.Capacity ladder, int stepSeconds) implements Climb {

    @Override
    public Step next(List<RungResult> measured) {
        throw new UnsupportedOperationException("searching " + ladder);
    }
}
