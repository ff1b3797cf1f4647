package dev.coffeeshop.operator.analysis.statistics;

import org.apache.commons.statistics.distribution.TDistribution;

/** Two-sided quantiles of Student's t. */
final class StudentT {

    /** What an interval holds the truth with, unless another is asked for. */
    static final double CONFIDENCE = 0.95;

    private StudentT() {}

    static double quantile(double degreesOfFreedom) {
        return quantile(degreesOfFreedom, CONFIDENCE);
    }

    /** @param confidence such as 0.95 */
    static double quantile(double degreesOfFreedom, double confidence) {
        return TDistribution.of(degreesOfFreedom).inverseSurvivalProbability((1 - confidence) / 2);
    }
}
