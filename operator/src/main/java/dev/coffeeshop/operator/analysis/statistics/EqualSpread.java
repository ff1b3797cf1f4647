package dev.coffeeshop.operator.analysis.statistics;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Whether cells vary alike from run to run. They do not when their standard deviations differ more than threefold, and
 * more than chance explains (Bartlett 1937, at 5 %): with three runs each, two of six equal cells differ threefold in
 * three experiments of four.
 *
 * <p>Deviations are taken from each cell's own mean. The two-way table's residuals share every cell's noise through the
 * block means, so that among c cells no residual deviation can come out c times as great as the others.
 */
final class EqualSpread {

    private static final double MAX_RATIO = 3;
    private static final double SIGNIFICANCE = 0.05;

    /** Differences of logarithms below this are rounding. */
    private static final double ROUNDING = 1e-9;

    private EqualSpread() {}

    /** @param rows each with the same number of values, at least two */
    static boolean holds(List<double[]> rows) {
        int degrees = rows.getFirst().length - 1;
        double[] variances = rows.stream()
                .mapToDouble(row -> Math.max(ROUNDING * ROUNDING, Means.squaredDeviations(row) / degrees))
                .toArray();
        double greatest = Arrays.stream(variances).max().orElseThrow();
        double least = Arrays.stream(variances).min().orElseThrow();
        return greatest <= MAX_RATIO * MAX_RATIO * least || chance(variances, degrees);
    }

    private static boolean chance(double[] variances, int degrees) {
        int rows = variances.length;
        double pooled = Means.of(variances);
        double statistic = Arrays.stream(variances)
                .map(variance -> degrees * Math.log(pooled / variance))
                .sum();
        double correction = 1 + (rows - 1.0 / rows) / (3.0 * (rows - 1) * degrees);
        return ChiSquaredDistribution.of(rows - 1).survivalProbability(statistic / correction) >= SIGNIFICANCE;
    }
}
