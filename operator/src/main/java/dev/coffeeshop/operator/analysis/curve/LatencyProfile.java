package dev.coffeeshop.operator.analysis.curve;

import dev.coffeeshop.measurement.Percentile;
import dev.coffeeshop.operator.analysis.statistics.Interval;
import dev.coffeeshop.operator.design.Cell;
import java.util.Map;

/**
 * How long right answers took in one situation of one cell.
 *
 * @param runs of a single one the intervals are points
 * @param milliseconds by percentile, of those that all runs tell
 */
public record LatencyProfile(Cell cell, Situation situation, int runs, Map<Percentile, Interval> milliseconds) {

    public LatencyProfile {
        milliseconds = Map.copyOf(milliseconds);
    }

    public enum Situation {
        /** One user who thinks. */
        BASELINE,
        /** The load on which the capacity rests. */
        CAPACITY
    }
}
