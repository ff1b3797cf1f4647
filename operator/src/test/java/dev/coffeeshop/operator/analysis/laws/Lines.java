package dev.coffeeshop.operator.analysis.laws;

import dev.coffeeshop.operator.analysis.statistics.Interval;
import dev.coffeeshop.operator.analysis.statistics.Sample;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Lines with a known truth, and without resolution of their own. */
final class Lines {

    static final List<Integer> COUNTS = List.of(1, 2, 4, 6, 8, 12);

    private Lines() {}

    /** One run each, without noise. */
    static Map<Integer, List<Sample>> exact(Law law) {
        return noisy(law, COUNTS, 1, 0, 0);
    }

    /** @param noise standard deviation of a run's logarithm */
    static Map<Integer, List<Sample>> noisy(Law law, int repetitions, double noise, long seed) {
        return noisy(law, COUNTS, repetitions, noise, seed);
    }

    static Map<Integer, List<Sample>> noisy(Law law, List<Integer> counts, int repetitions, double noise, long seed) {
        Random random = new Random(seed);
        Map<Integer, List<Sample>> runs = new TreeMap<>();
        for (int replicas : counts) {
            runs.put(
                    replicas,
                    IntStream.rangeClosed(1, repetitions)
                            .mapToObj(block -> new Sample(
                                    block, law.perSecond(replicas) * Math.exp(noise * random.nextGaussian()), 0))
                            .toList());
        }
        return runs;
    }

    /** One run each. */
    static Map<Integer, List<Sample>> of(List<Integer> counts, double... perSecond) {
        Map<Integer, List<Sample>> runs = new TreeMap<>();
        for (int index = 0; index < perSecond.length; index++) {
            runs.put(counts.get(index), List.of(new Sample(1, perSecond[index], 0)));
        }
        return runs;
    }

    /** What a law says of so many replicas, measured or not. */
    static Interval perSecond(LawFit fit, double replicas) {
        return fit.interval(Law.class, law -> law.perSecond(replicas));
    }
}
