package dev.coffeeshop.measurement.climbing;

import dev.coffeeshop.measurement.CapacityEstimate;
import dev.coffeeshop.measurement.Generators;
import dev.coffeeshop.measurement.Ladder;
import dev.coffeeshop.measurement.LoadProgram;
import dev.coffeeshop.measurement.Rung;
import dev.coffeeshop.measurement.RungResult;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Climbs a program's ladder: decides what is to be measured next from what has been measured so far. It keeps no state,
 * so that a climb can be replayed from its result.
 */
public interface Climb {

    /** @param measured every rung so far, in its order, those that may not be counted included */
    Step next(List<RungResult> measured);

    static Climb of(LoadProgram program) {
        return of(program, program.generators());
    }

    /** @param generators with what they were found to be able to do; a search offers no more than that */
    static Climb of(LoadProgram program, Generators generators) {
        return switch (program.ladder()) {
            case Ladder.Listed listed -> new ListedClimb(listed.rungs(), program.stepSeconds());
            case Ladder.Capacity capacity ->
                new CapacitySearch(
                        RateRange.of(capacity, generators, program.stepSeconds()),
                        capacity.tolerancePercent() / 100,
                        capacity.arrival(),
                        program.stepSeconds());
        };
    }

    sealed interface Step {

        /** @param windowNanos how long it is measured */
        record Measure(Rung rung, long windowNanos) implements Step {}

        /** @param capacity what a search has found; absent where the rungs were listed */
        record Finished(@Nullable CapacityEstimate capacity) implements Step {}
    }
}
