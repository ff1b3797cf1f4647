package dev.coffeeshop.measurement.metrics;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The reference page of all metrics, in Markdown. */
final class MetricsReference {

    private MetricsReference() {}

    /** @param renew the command that writes the page */
    static String page(String renew) {
        return """
            # Metrics

            Every metric of the project's own. This page is made from the code that names them; renew it with
            `%s`.

            Namespaces are labelled `resource_namespace`, since a scraper gives `namespace` the pod's own. `cpu_limit` and
            `replicas` name the cell, such as `400m` and `2`.

            ## Operator

            `GET /q/metrics` on the pod's port `http`. What is known of experiments is read off their statuses at every
            scrape: it survives a restart of the operator, and is gone with the experiment.

            %s
            Besides these there are those of the operator SDK (`reconciliations_…`, `events_received_total`,
            `custom_resources`), of Java (`jvm_…`, `process_…`) and of its HTTP server (`http_server_requests_seconds`).

            ## Load generator

            `GET /metrics` on the load pods' port `http-metrics`, in Prometheus' text format or, for whoever accepts it, in
            OpenMetrics. The event loops count as they go, each by itself, for some ten nanoseconds per request; a scrape
            only reads. Counters run over the whole life of the process, all phases included, and never fall. What is sent
            to calibrate goes to no target and is not counted. On the command line there are only the labels that the
            metrics themselves need.

            %s
            Failures are in no histogram but that of the lag, so divide by `coffeeshop_load_requests_total`, not by a
            histogram's count, to get shares of all requests.
            """.formatted(renew, table(MetricSource.OPERATOR), table(MetricSource.LOAD_GENERATOR));
    }

    private static String table(MetricSource source) {
        return "| metric | type | unit | labels | meaning |\n|---|---|---|---|---|\n"
                + Arrays.stream(Metric.values())
                        .filter(metric -> metric.source() == source)
                        .map(MetricsReference::row)
                        .collect(Collectors.joining());
    }

    private static String row(Metric metric) {
        return "| `%s` | %s | %s | %s | %s |\n"
                .formatted(metric.fullName(), type(metric), metric.unit(), labels(metric), metric.meaning());
    }

    private static String type(Metric metric) {
        return switch (metric.type()) {
            case GAUGE -> "gauge";
            case COUNTER -> "counter";
            case HISTOGRAM -> "histogram";
            case INFO -> "info";
        };
    }

    private static String labels(Metric metric) {
        return metric.labels().stream().map("`%s`"::formatted).collect(Collectors.joining(", "));
    }
}
