package dev.coffeeshop.measurement.climbing;

import dev.coffeeshop.measurement.CapacityEstimate;
import dev.coffeeshop.measurement.CapacityEstimate.Kind;
import dev.coffeeshop.measurement.RungResult;
import java.util.List;

/**
 * What a belief amounts to.
 *
 * @param counted the open rungs behind it
 * @param tolerance half the width of the interval that is asked for, as a ratio above 0
 */
record Findings(RateRange range, Belief belief, List<RungResult> counted, double tolerance) {

    /** Outside the central 90 %, at each side. */
    private static final double TAIL = 0.05;

    double median() {
        return belief.quantile(0.5);
    }

    /** Whether the central 90 % lie within the tolerance, or beyond what may be offered. */
    boolean converged() {
        double widest = (1 + tolerance) * (1 + tolerance);
        return !counted.isEmpty() && range.clamp(upper()) / range.clamp(lower()) <= widest;
    }

    CapacityEstimate estimate() {
        if (counted.isEmpty()) {
            return new CapacityEstimate(Kind.MEASURED, range.clamp(median()), range.least(), range.greatest(), false);
        }
        Kind kind = kind();
        double value = range.clamp(
                switch (kind) {
                    case MEASURED, NONE -> median();
                    case LOWER_BOUND -> greatestPassing();
                });
        double lower = Math.min(value, range.clamp(lower()));
        double upper = Math.max(value, range.clamp(upper()));
        return new CapacityEstimate(kind, value, lower, upper, converged());
    }

    /** A narrow interval that reaches beyond an end of the range says no more than that the end was reached. */
    private Kind kind() {
        if (range.greatest() < (converged() ? upper() : median())) {
            return Kind.LOWER_BOUND;
        }
        return (converged() ? lower() : median()) < range.least() ? Kind.NONE : Kind.MEASURED;
    }

    private double lower() {
        return belief.quantile(TAIL);
    }

    private double upper() {
        return belief.quantile(1 - TAIL);
    }

    private double greatestPassing() {
        return counted.stream()
                .filter(RungResult::passed)
                .mapToDouble(RungResult::level)
                .max()
                .orElse(lower());
    }
}
