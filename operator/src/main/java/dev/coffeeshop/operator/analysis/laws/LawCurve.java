package dev.coffeeshop.operator.analysis.laws;

import dev.coffeeshop.operator.analysis.statistics.Interval;
import java.util.List;

/** A fitted law as points along the replicas, each with the 95 % percentile interval of the resampled laws. */
public record LawCurve(List<LawPoint> points, boolean hasIntervals) {

    public LawCurve {
        points = List.copyOf(points);
    }

    public record LawPoint(double replicas, Interval perSecond) {}
}
