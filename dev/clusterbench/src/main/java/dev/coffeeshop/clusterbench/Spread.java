package dev.coffeeshop.clusterbench;

import java.util.List;
import java.util.stream.DoubleStream;

/** How repeated figures spread. */
record Spread(List<Double> values) {

    /** @param values at least two */
    Spread {
        values = values.stream().sorted().toList();
        if (values.size() < 2) {
            throw new IllegalArgumentException("a spread needs two values, not " + values.size());
        }
    }

    double median() {
        int middle = values.size() / 2;
        return values.size() % 2 == 1 ? values.get(middle) : (values.get(middle - 1) + values.get(middle)) / 2;
    }

    double mean() {
        return doubles().average().orElseThrow();
    }

    double min() {
        return values.getFirst();
    }

    double max() {
        return values.getLast();
    }

    /** Sample standard deviation over the mean, in percent. */
    double coefficientOfVariationPercent() {
        double mean = mean();
        double squares = doubles().map(value -> (value - mean) * (value - mean)).sum();
        return 100 * Math.sqrt(squares / (values.size() - 1)) / mean;
    }

    private DoubleStream doubles() {
        return values.stream().mapToDouble(Double::doubleValue);
    }
}
