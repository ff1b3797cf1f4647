package dev.coffeeshop.operator.analysis.statistics;

import java.util.Comparator;
import java.util.List;

/** Logarithms of one key's figures, in the order of their blocks so that sums do not depend on who came first. */
record LogSamples(List<Sample> samples) {

    LogSamples {
        samples =
                samples.stream().sorted(Comparator.comparingInt(Sample::block)).toList();
    }

    int size() {
        return samples.size();
    }

    boolean repeated() {
        return size() > 1;
    }

    List<Integer> blocks() {
        return samples.stream().map(Sample::block).toList();
    }

    double[] logs() {
        return samples.stream().mapToDouble(Sample::log).toArray();
    }

    double mean() {
        return Means.of(logs());
    }

    /** Variance of the mean, estimated from these figures alone; needs two of them. */
    double varianceOfMean() {
        return Means.squaredDeviations(logs()) / (size() - 1) / size();
    }

    double resolution() {
        return samples.stream().mapToDouble(Sample::resolution).max().orElse(0);
    }
}
