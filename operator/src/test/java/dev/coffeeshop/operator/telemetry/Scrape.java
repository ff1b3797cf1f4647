package dev.coffeeshop.operator.telemetry;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperiment;
import io.prometheus.client.Collector.MetricFamilySamples;
import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.exporter.common.TextFormat;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What Prometheus is told of some experiments. */
record Scrape(String text, List<MetricFamilySamples.Sample> samples) {

    static Scrape of(Collection<CoffeeShopExperiment> experiments) {
        return of(experiments, new WorkloadCpu());
    }

    static Scrape of(Collection<CoffeeShopExperiment> experiments, WorkloadCpu cpu) {
        var registry = registry(experiments::stream, cpu);
        return new Scrape(text(registry), samples(registry).toList());
    }

    /** In which the experiments are exposed. */
    static CollectorRegistry registry(Supplier<Stream<CoffeeShopExperiment>> experiments, WorkloadCpu cpu) {
        var registry = new CommonRegistry().registry();
        new ExperimentMetrics(registry, cpu).expose(experiments);
        return registry;
    }

    /** Without comments. */
    List<String> lines() {
        return text.lines().filter(line -> !line.startsWith("#")).toList();
    }

    private static Stream<MetricFamilySamples.Sample> samples(CollectorRegistry registry) {
        return Collections.list(registry.metricFamilySamples()).stream().flatMap(family -> family.samples.stream());
    }

    private static String text(CollectorRegistry registry) {
        var out = new StringWriter();
        try {
            TextFormat.write004(out, registry.metricFamilySamples());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
