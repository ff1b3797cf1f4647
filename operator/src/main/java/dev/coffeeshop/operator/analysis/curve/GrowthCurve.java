package dev.coffeeshop.operator.analysis.curve;

import dev.coffeeshop.operator.analysis.laws.LawCurve;
import dev.coffeeshop.operator.analysis.statistics.Interval;
import dev.coffeeshop.operator.api.v1alpha1.ScalingStatus.Axis;
import dev.coffeeshop.operator.design.Cell;
import java.util.List;
import java.util.Optional;

/**
 * Capacity along one axis while the other stands still.
 *
 * @param at the value that stands still, as status has it, such as 400m or 2
 * @param steps from the least value of the axis to the greatest
 * @param law of capacity over replicas; empty where none was fitted
 */
public record GrowthCurve(Axis axis, String at, List<Step> steps, Optional<LawCurve> law) {

    public GrowthCurve {
        steps = List.copyOf(steps);
    }

    /**
     * One cell compared with the least of its line.
     *
     * @param position replicas or millicores
     * @param speedup capacity over that of the least cell; empty where one of them has none
     * @param efficiencyPercent speed-up as a share of the ideal one
     * @param repeated whether the intervals are more than points
     */
    public record Step(
            Cell cell,
            int position,
            Optional<Interval> speedup,
            Optional<Interval> efficiencyPercent,
            boolean repeated) {}
}
