package dev.coffeeshop.operator.telemetry;

import dev.coffeeshop.measurement.metrics.Metric;
import java.util.List;
import java.util.stream.Stream;

/**
 * One value of a metric.
 *
 * @param labels values of the metric's labels, in their order
 */
record Sample(Metric metric, List<String> labels, double value) {

    Sample {
        labels = List.copyOf(labels);
        if (labels.size() != metric.labels().size()) {
            throw new IllegalArgumentException(
                    "%s has the labels %s, not %d values".formatted(metric.fullName(), metric.labels(), labels.size()));
        }
    }

    /** @param own values of the labels that follow those that say what the sample is about */
    static Sample of(Metric metric, double value, List<String> about, String... own) {
        return new Sample(metric, Stream.concat(about.stream(), Stream.of(own)).toList(), value);
    }

    /** Of a metric that says all there is in its labels. */
    static Sample present(Metric metric, List<String> about, String... own) {
        return of(metric, 1, about, own);
    }
}
