package dev.coffeeshop.operator.analysis.statistics;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The error of a two-way table without interaction, log y = cell + block: what is left of a run when its cell's mean and
 * its block's are taken off, with (cells − 1)(blocks − 1) degrees of freedom. It is shared by all cells, so that a few
 * repetitions of many cells say as much as many of one.
 */
record PooledError(double variance, int degreesOfFreedom, int blocks) {

    /**
     * The common error of a complete table; empty when there is none to speak of.
     *
     * @param table every row a cell, with a value for each block in the same order
     */
    static Optional<PooledError> of(List<double[]> table) {
        int cells = table.size();
        int blocks = cells == 0 ? 0 : table.getFirst().length;
        if (cells < 2 || blocks < 2 || !EqualSpread.holds(table)) {
            return Optional.empty();
        }
        int degrees = (cells - 1) * (blocks - 1);
        return Optional.of(new PooledError(squaredResiduals(table, blocks) / degrees, degrees, blocks));
    }

    double varianceOfMean() {
        return variance / blocks;
    }

    /** A row's residuals are its deviations, from its own mean, of what is left when the block means are taken off. */
    private static double squaredResiduals(List<double[]> table, int blocks) {
        double[] blockMeans = IntStream.range(0, blocks)
                .mapToDouble(block ->
                        Means.of(table.stream().mapToDouble(row -> row[block]).toArray()))
                .toArray();
        return table.stream()
                .map(row -> IntStream.range(0, blocks)
                        .mapToDouble(block -> row[block] - blockMeans[block])
                        .toArray())
                .mapToDouble(Means::squaredDeviations)
                .sum();
    }
}
