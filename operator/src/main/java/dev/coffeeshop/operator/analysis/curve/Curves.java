package dev.coffeeshop.operator.analysis.curve;

import java.util.List;

/**
 * All that can be drawn of an experiment. It rests on the same counted runs as the verdict.
 *
 * @param loads one for each cell with a counted run, in the order of the cells
 * @param latencies at the baseline and at the capacity, one for each cell and situation in which requests were answered
 * @param growth one for each line of cells that differ along one axis only
 */
public record Curves(List<LoadCurve> loads, List<LatencyProfile> latencies, List<GrowthCurve> growth) {

    public Curves {
        loads = List.copyOf(loads);
        latencies = List.copyOf(latencies);
        growth = List.copyOf(growth);
    }
}
