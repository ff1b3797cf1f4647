package dev.coffeeshop.measurement.climbing;

import dev.coffeeshop.measurement.CapacityEstimate;
import dev.coffeeshop.measurement.CapacityEstimate.Kind;
import dev.coffeeshop.measurement.RungResult;
import java.util.List;

/** What a belief amounts to. */
record Findings(RateRange range, Belief belief, double tolerance) {

    private static final double TAIL = 0.05;

    double median() {
        return belief.quantile(0.5);
    }

    /** Whether the central 90 % lie within the tolerance, or where no rate can be offered. */
    boolean converged() {
        return upper() / lower() <= (1 + tolerance) * (1 + tolerance);
    }

    CapacityEstimate estimate(List<RungResult> counted) {
        Kind kind = kind();
        double value =
                switch (kind) {
                    case MEASURED -> median();
                    case LOWER_BOUND -> greatestPassing(counted);
                    case NONE -> range.least();
                };
        return new CapacityEstimate(kind, value, Math.min(value, lower()), Math.max(value, upper()), converged());
    }

    /** An interval that reaches an end and is no wider than asked for says no more than that the end was reached. */
    private Kind kind() {
        if (range.greatest() < median() || converged() && range.greatest() < belief.quantile(1 - TAIL)) {
            return Kind.LOWER_BOUND;
        }
        return median() < range.least() || converged() && belief.quantile(TAIL) < range.least()
                ? Kind.NONE
                : Kind.MEASURED;
    }

    private double lower() {
        return range.clamp(belief.quantile(TAIL));
    }

    private double upper() {
        return range.clamp(belief.quantile(1 - TAIL));
    }

    private double greatestPassing(List<RungResult> counted) {
        return counted.stream()
                .filter(RungResult::passed)
                .mapToDouble(RungResult::level)
                .max()
                .orElse(lower());
    }
}
