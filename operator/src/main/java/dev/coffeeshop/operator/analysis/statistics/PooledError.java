package dev.coffeeshop.operator.analysis.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The error of a two-way table without interaction, log y = cell + block: what is left of a run when its cell's mean and
 * its block's are taken off, with (cells − 1)(blocks − 1) degrees of freedom. It is shared by all cells, so that a few
 * repetitions of many cells say as much as many of one.
 */
record PooledError(double variance, int degreesOfFreedom, int blocks) {

    /** Cells whose residual standard deviations differ by more than this have no common error. */
    private static final double MAX_SPREAD = 3;

    /** Differences of logarithms below this are rounding. */
    private static final double ROUNDING = 1e-9;

    /**
     * The common error of a complete table; empty when there is none to speak of.
     *
     * @param table every row a cell, with a value for each block in the same order
     */
    static Optional<PooledError> of(List<double[]> table) {
        int cells = table.size();
        int blocks = cells == 0 ? 0 : table.getFirst().length;
        if (cells < 2 || blocks < 2) {
            return Optional.empty();
        }
        double[] squares = squaredResiduals(table);
        if (!alike(squares)) {
            return Optional.empty();
        }
        int degrees = (cells - 1) * (blocks - 1);
        return Optional.of(new PooledError(Arrays.stream(squares).sum() / degrees, degrees, blocks));
    }

    double varianceOfMean() {
        return variance / blocks;
    }

    private static boolean alike(double[] squares) {
        double greatest = Math.sqrt(Arrays.stream(squares).max().orElse(0));
        double least = Math.sqrt(Arrays.stream(squares).min().orElse(0));
        return greatest <= Math.max(ROUNDING, MAX_SPREAD * least);
    }

    private static double[] squaredResiduals(List<double[]> table) {
        int blocks = table.getFirst().length;
        double[] blockMeans = new double[blocks];
        for (int block = 0; block < blocks; block++) {
            int column = block;
            blockMeans[block] =
                    mean(table.stream().mapToDouble(row -> row[column]).toArray());
        }
        double grandMean = mean(blockMeans);
        return table.stream()
                .mapToDouble(row -> squaredResiduals(row, blockMeans, grandMean))
                .toArray();
    }

    private static double squaredResiduals(double[] row, double[] blockMeans, double grandMean) {
        double cellMean = mean(row);
        double squares = 0;
        for (int block = 0; block < row.length; block++) {
            double residual = row[block] - cellMean - blockMeans[block] + grandMean;
            squares += residual * residual;
        }
        return squares;
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }
}
