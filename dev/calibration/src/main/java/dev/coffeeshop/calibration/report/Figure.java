package dev.coffeeshop.calibration.report;

import dev.coffeeshop.operator.api.v1alpha1.CellStatus.Estimate;

/**
 * A figure as the status has it, beside the true one.
 *
 * @param covered whether its interval holds the truth
 */
public record Figure(double value, double truth, boolean covered) {

    static Figure of(Estimate estimate, double truth) {
        return new Figure(Double.parseDouble(estimate.value()), truth, covers(estimate, truth));
    }

    double logError() {
        return Math.log(value / truth);
    }

    /** An end that is left out is open. */
    static boolean covers(Estimate estimate, double truth) {
        double lower =
                estimate.lower() == null ? Double.parseDouble(estimate.value()) : Double.parseDouble(estimate.lower());
        double upper = estimate.upper() == null ? Double.POSITIVE_INFINITY : Double.parseDouble(estimate.upper());
        return lower <= truth && truth <= upper;
    }
}
