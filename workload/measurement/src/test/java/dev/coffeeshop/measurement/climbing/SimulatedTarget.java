package dev.coffeeshop.measurement.climbing;

import dev.coffeeshop.measurement.RungResult;
import dev.coffeeshop.measurement.climbing.Climb.Step;

/** Stands for generator and target together. */
interface SimulatedTarget {

    /** @param number of the rung, from 1 */
    RungResult measure(Step.Measure step, int number);
}
