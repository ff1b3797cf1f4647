package dev.coffeeshop.operator.telemetry;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.coffeeshop.measurement.metrics.Metric;
import dev.coffeeshop.measurement.metrics.MetricSource;
import dev.coffeeshop.measurement.metrics.MetricType;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperiment;
import io.prometheus.client.Collector;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Answers a scrape with the samples of all experiments that there are at that moment: nothing is registered when one
 * comes, and nothing has to be removed when it goes.
 */
final class ExperimentCollector extends Collector implements Collector.Describable {

    private final Supplier<Stream<CoffeeShopExperiment>> experiments;
    private final WorkloadCpu cpu;

    ExperimentCollector(Supplier<Stream<CoffeeShopExperiment>> experiments, WorkloadCpu cpu) {
        this.experiments = experiments;
        this.cpu = cpu;
    }

    @Override
    public List<MetricFamilySamples> collect() {
        List<CoffeeShopExperiment> now = experiments.get().toList();
        Map<Metric, List<Sample>> byMetric = Stream.concat(ExperimentSamples.of(now), cpu.samples(now).stream())
                .collect(groupingBy(Sample::metric, () -> new EnumMap<>(Metric.class), toList()));
        return byMetric.entrySet().stream()
                .map(entry -> family(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** A scrape of single metrics finds collectors by the names that they had when there was no experiment yet. */
    @Override
    public List<MetricFamilySamples> describe() {
        return Stream.of(Metric.values())
                .filter(ExperimentCollector::isOfExperiments)
                .map(metric -> family(metric, List.of()))
                .toList();
    }

    /** The operator's histograms are not of one experiment; they are registered on their own. */
    private static boolean isOfExperiments(Metric metric) {
        return metric.source() == MetricSource.OPERATOR && metric.type() != MetricType.HISTOGRAM;
    }

    private static MetricFamilySamples family(Metric metric, List<Sample> samples) {
        return new MetricFamilySamples(
                metric.family(),
                type(metric),
                metric.help(),
                samples.stream()
                        .map(sample -> new MetricFamilySamples.Sample(
                                metric.fullName(), metric.labels(), sample.labels(), sample.value()))
                        .toList());
    }

    private static Type type(Metric metric) {
        return switch (metric.type()) {
            case GAUGE -> Type.GAUGE;
            case COUNTER -> Type.COUNTER;
            case HISTOGRAM -> Type.HISTOGRAM;
            case INFO -> Type.INFO;
        };
    }
}
