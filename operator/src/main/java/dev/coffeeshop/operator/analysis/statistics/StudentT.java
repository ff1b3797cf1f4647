package dev.coffeeshop.operator.analysis.statistics;

import org.apache.commons.statistics.distribution.TDistribution;

/** Two-sided 95 % quantiles of Student's t. */
final class StudentT {

    private static final double TAIL = 0.025;

    private StudentT() {}

    static double quantile(double degreesOfFreedom) {
        return TDistribution.of(degreesOfFreedom).inverseSurvivalProbability(TAIL);
    }
}
