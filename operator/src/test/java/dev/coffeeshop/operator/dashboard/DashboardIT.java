package dev.coffeeshop.operator.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.ExperimentState;
import dev.coffeeshop.operator.cluster.OnCluster;
import dev.coffeeshop.operator.cluster.TestCluster;
import dev.coffeeshop.operator.cluster.TestNamespace;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real experiments, scraped by a real Prometheus as long as they run: afterwards every query of every dashboard has an
 * answer.
 */
@OnCluster
class DashboardIT {

    private static final Duration LONGEST = Duration.ofMinutes(8);

    /** Of users and of a rate, since each kind of load has figures of its own. */
    private static final List<String> EXPERIMENTS = List.of("users", "rate");

    /** Two repetitions, so that there are intervals; two replica counts, so that there is something to scale. */
    private static final String USERS = """
            apiVersion: coffeeshop.dev/v1alpha1
            kind: CoffeeShopExperiment
            metadata: {name: users}
            spec:
              workload:
                image: localhost/coffeeshop/shop:0.1.0
                env: [{name: BREW_CPU_MILLISECONDS, value: "5"}]
              matrix: {cpuLimits: [200m], replicas: [1, 2]}
              load:
                request: {method: POST, path: /orders}
                users: {counts: [4, 16, 32]}
                warmupSeconds: 1
                stepSeconds: 4
              design: {repetitions: 2}
              cost: {cpuHour: "0.035", memoryGibibyteHour: "0.004"}
            """;

    private static final String RATE = """
            apiVersion: coffeeshop.dev/v1alpha1
            kind: CoffeeShopExperiment
            metadata: {name: rate}
            spec:
              workload: {image: "localhost/coffeeshop/shop:0.1.0"}
              matrix: {cpuLimits: [200m], replicas: [1]}
              load:
                request: {method: POST, path: /orders}
                mode: Rate
                rate: {requestsPerSecond: [50]}
                warmupSeconds: 1
                stepSeconds: 8
            """;

    @Test
    void everyQueryOfEveryDashboardIsAnswered(TestNamespace namespace, @TempDir Path folder) throws IOException {
        Instant start = Instant.now();
        var operator = ScrapeJob.operator(TestCluster.OPERATOR_NAMESPACE);
        var load = ScrapeJob.load(namespace.name());
        ScrapeConfiguration.write(folder, namespace.client().getConfiguration(), List.of(operator, load));
        try (var prometheus = Prometheus.start(folder);
                var _ = new ScrapedPods(operator, namespace.client(), folder);
                var _ = new ScrapedPods(load, namespace.client(), folder)) {
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(prometheus.answering(operator.name()))
                            .as("the operator is scraped; Prometheus says %s", prometheus.log())
                            .isNotEmpty());

            lookAtAPage(namespace);
            namespace.create(USERS);
            namespace.create(RATE);
            EXPERIMENTS.forEach(name -> awaitSuccess(namespace, name));
            lookAtAPage(namespace);
            // The last values are scraped within seconds.
            awaitAnswers(prometheus, namespace, start);
        }
    }

    private static void awaitAnswers(Prometheus prometheus, TestNamespace namespace, Instant start) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(unanswered(prometheus, namespace, start))
                        .as("queries without an answer")
                        .isEmpty());
    }

    private static List<String> unanswered(Prometheus prometheus, TestNamespace namespace, Instant start) {
        List<String> without = new ArrayList<>();
        for (Dashboard dashboard : Dashboard.all()) {
            without.addAll(unanswered(prometheus, dashboard, namespace, start));
        }
        return without;
    }

    private static List<String> unanswered(
            Prometheus prometheus, Dashboard dashboard, TestNamespace namespace, Instant start) {
        Instant end = Instant.now();
        List<String> without = new ArrayList<>();
        for (var variable : dashboard.variables()) {
            boolean answered = EXPERIMENTS.stream()
                    .map(experiment -> Query.substituted(variable.query(), variables(namespace, experiment)))
                    .anyMatch(query -> !prometheus
                            .labelValues(LabelValues.of(query), start, end)
                            .isEmpty());
            if (!answered) {
                without.add("%s, variable %s: %s".formatted(dashboard, variable.name(), variable.query()));
            }
        }
        List<Query> queries = new ArrayList<>(dashboard.panelQueries());
        queries.addAll(dashboard.annotationQueries());
        for (Query query : queries) {
            boolean answered = EXPERIMENTS.stream()
                    .map(experiment -> query.with(variables(namespace, experiment)))
                    .flatMap(expression -> prometheus.range(expression, start, end).stream())
                    .anyMatch(DashboardIT::hasANumber);
            if (!answered) {
                without.add("%s: %s".formatted(query.where(), query.expression()));
            }
        }
        return without;
    }

    private static boolean hasANumber(JsonNode series) {
        return series.path("values")
                .valueStream()
                .anyMatch(value ->
                        Double.isFinite(Double.parseDouble(value.path(1).asText())));
    }

    /** What Grafana puts in at a scrape interval of a second, with all cells chosen. */
    private static Map<String, String> variables(TestNamespace namespace, String experiment) {
        Map<String, String> variables = new HashMap<>();
        variables.put("namespace", namespace.name());
        variables.put("experiment", experiment);
        variables.put("cpu_limit", ".*");
        variables.put("replicas", ".*");
        variables.put("instance", ".*");
        variables.put("__rate_interval", "15s");
        return variables;
    }

    /** Found or not: that the operator was asked is what counts. */
    private static void lookAtAPage(TestNamespace namespace) {
        namespace
                .client()
                .raw("/api/v1/namespaces/%s/services/http:coffeeshop-operator:http/proxy/experiments"
                        .formatted(TestCluster.OPERATOR_NAMESPACE));
    }

    private static void awaitSuccess(TestNamespace namespace, String name) {
        await().atMost(LONGEST)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> state(namespace, name)
                        .filter(ExperimentState::isFinished)
                        .isPresent());
        assertThat(state(namespace, name)).contains(ExperimentState.Succeeded);
    }

    private static Optional<ExperimentState> state(TestNamespace namespace, String name) {
        return Optional.ofNullable(namespace.experiment(name).require().getStatus())
                .map(CoffeeShopExperimentStatus::state);
    }
}
