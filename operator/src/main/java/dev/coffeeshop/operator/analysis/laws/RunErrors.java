package dev.coffeeshop.operator.analysis.laws;

import dev.coffeeshop.operator.analysis.statistics.Sample;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * What chance did to each run of a line: its logarithm less the mean of its replica count and, where all counts were
 * measured in the same blocks, less what its block did to all of them. All runs together show the shape of the errors;
 * they are scaled to a variance of 1, since their size is known better than so few deviations tell.
 */
final class RunErrors {

    /** Deviations below this are rounding; errors are then taken to be as far up as down. */
    private static final double ROUNDING = 1e-9;

    private static final double[] UP_OR_DOWN = {-1, 1};

    private final double[] scaled;

    private RunErrors(double[] scaled) {
        this.scaled = scaled;
    }

    /** @param rows the runs of each replica count in the order of their blocks */
    static RunErrors of(List<List<Sample>> rows) {
        List<double[]> deviations = rows.stream().map(RunErrors::deviations).toList();
        double[] blocks = sameBlocks(rows) ? blockMeans(deviations) : new double[0];
        double[] left = deviations.stream()
                .flatMapToDouble(row -> IntStream.range(0, row.length)
                        .mapToDouble(run -> blocks.length == 0 ? row[run] : row[run] - blocks[run]))
                .toArray();
        double size = Math.sqrt(mean(DoubleStream.of(left).map(each -> each * each)));
        return new RunErrors(
                size < ROUNDING
                        ? UP_OR_DOWN
                        : DoubleStream.of(left).map(each -> each / size).toArray());
    }

    /** The error of a mean of so many runs, again with a variance of 1. */
    double mean(int runs, RandomGenerator random) {
        double sum = 0;
        for (int run = 0; run < runs; run++) {
            sum += scaled[random.nextInt(scaled.length)];
        }
        return sum / Math.sqrt(runs);
    }

    private static double[] deviations(List<Sample> row) {
        double[] logs = row.stream().mapToDouble(run -> Math.log(run.value())).toArray();
        double mean = mean(DoubleStream.of(logs));
        return DoubleStream.of(logs).map(log -> log - mean).toArray();
    }

    private static boolean sameBlocks(List<List<Sample>> rows) {
        return rows.stream()
                        .map(row -> row.stream().map(Sample::block).toList())
                        .distinct()
                        .count()
                == 1;
    }

    private static double[] blockMeans(List<double[]> deviations) {
        return IntStream.range(0, deviations.getFirst().length)
                .mapToDouble(block -> mean(deviations.stream().mapToDouble(row -> row[block])))
                .toArray();
    }

    private static double mean(DoubleStream values) {
        return values.average().orElse(0);
    }
}
