package dev.coffeeshop.operator.dashboard;

import dev.coffeeshop.measurement.metrics.Metric;
import dev.coffeeshop.measurement.metrics.MetricType;
import io.javaoperatorsdk.operator.monitoring.micrometer.MicrometerMetricsV2;
import io.micrometer.core.instrument.binder.jvm.JvmHeapPressureMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheus.PrometheusConfig;
import io.micrometer.prometheus.PrometheusMeterRegistry;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every metric that a dashboard may ask for, by the name in a query, with its labels. */
record KnownMetrics(Map<String, Set<String>> labels) {

    /** Labels that whoever scrapes gives to all that is scraped. */
    private static final Set<String> OF_THE_SCRAPE = Set.of("instance", "job", "namespace", "pod");

    private static final Set<String> OF_A_CONTROLLER = Set.of("controller_name");

    static KnownMetrics all() {
        Map<String, Set<String>> labels = new HashMap<>();
        Arrays.stream(Metric.values()).forEach(metric -> labels.putAll(of(metric)));
        ofTheOperatorSdk().forEach(name -> labels.put(name, OF_A_CONTROLLER));
        labels.put("events_received_total", Set.of("controller_name", "event"));
        labels.putAll(ofJava());
        labels.put("http_server_requests_seconds_count", Set.of("uri", "status", "method", "outcome"));
        labels.replaceAll((_, own) -> and(own, OF_THE_SCRAPE));
        return new KnownMetrics(Map.copyOf(labels));
    }

    private static Map<String, Set<String>> of(Metric metric) {
        var own = Set.copyOf(metric.labels());
        String name = metric.fullName();
        return metric.type() == MetricType.HISTOGRAM
                ? Map.of(
                        name + "_bucket",
                        and(own, Set.of("le")),
                        name + "_sum",
                        own,
                        name + "_count",
                        own,
                        name + "_max",
                        own)
                : Map.of(name, own);
    }

    /** As they come out of the registry that the operator has. */
    @SuppressWarnings("deprecation")
    private static Map<String, Set<String>> ofJava() {
        var registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        new JvmMemoryMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        try (var pressure = new JvmHeapPressureMetrics()) {
            pressure.bindTo(registry);
            return Collections.list(registry.getPrometheusRegistry().metricFamilySamples()).stream()
                    .flatMap(family -> family.samples.stream())
                    .collect(Collectors.toMap(
                            sample -> sample.name, sample -> Set.copyOf(sample.labelNames), KnownMetrics::and));
        }
    }

    private static Stream<String> ofTheOperatorSdk() {
        String duration = underscored(MicrometerMetricsV2.RECONCILIATION_EXECUTION_DURATION) + "_seconds_";
        return Stream.concat(
                List.of(
                                MicrometerMetricsV2.RECONCILIATIONS_STARTED,
                                MicrometerMetricsV2.RECONCILIATIONS_SUCCESS,
                                MicrometerMetricsV2.RECONCILIATIONS_QUEUE_SIZE_GAUGE,
                                MicrometerMetricsV2.RECONCILIATIONS_EXECUTIONS_GAUGE)
                        .stream()
                        .map(KnownMetrics::underscored),
                Stream.of("sum", "count", "max").map(duration::concat));
    }

    private static String underscored(String name) {
        return name.replace('.', '_');
    }

    private static Set<String> and(Set<String> some, Set<String> more) {
        Set<String> all = new HashSet<>(some);
        all.addAll(more);
        return Set.copyOf(all);
    }
}
