package dev.coffeeshop.operator.analysis.laws;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Laws of a line as it might have come out too: the runs' errors are drawn anew, with replacement, and the same family is
 * fitted again (Efron and Tibshirani 1993). The same runs and seed give the same laws to the last bit.
 *
 * <p>What it leaves out: that with other runs another family might have been chosen.
 */
record Bootstrap(long seed, int draws) {

    static final int DRAWS = 1_000;

    /** More failures than that share would leave an interval of those that happen to be easy. */
    private static final double MAX_FAILED = 0.05;

    /** Empty when too many of them could not be fitted. */
    Optional<List<Law>> laws(Family family, MeasuredLine line) {
        Random random = new Random(seed);
        List<Law> laws = IntStream.range(0, draws)
                .mapToObj(_ -> line.redrawn(random))
                .flatMap(points -> family.fit(points, Effort.QUICK).stream())
                .toList();
        return laws.size() < (1 - MAX_FAILED) * draws ? Optional.empty() : Optional.of(laws);
    }
}
