package dev.coffeeshop.operator.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperiment;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus;
import dev.coffeeshop.operator.cluster.OnCluster;
import dev.coffeeshop.operator.cluster.TestCluster;
import dev.coffeeshop.operator.cluster.TestNamespace;
import io.fabric8.kubernetes.api.model.rbac.RoleBinding;
import io.fabric8.kubernetes.api.model.rbac.RoleBindingBuilder;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Pages as people see them: through the API server's service proxy, with the viewer's rights and no others. */
@OnCluster
class ServedReportIT {

    private static final String PROXY = "api/v1/namespaces/%s/services/http:coffeeshop-operator:http/proxy"
            .formatted(TestCluster.OPERATOR_NAMESPACE);
    private static final String VIEWER = "anna";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** With rungs and trials that are measured again on a busy machine. */
    private static final Duration LONGEST = Duration.ofMinutes(8);

    private static final String EXPERIMENT = """
            apiVersion: coffeeshop.dev/v1alpha1
            kind: CoffeeShopExperiment
            metadata: {name: watched}
            spec:
              workload: {image: "localhost/coffeeshop/shop:0.1.0"}
              matrix: {cpuLimits: [200m], replicas: [1]}
              load:
                request: {method: POST, path: /orders, headers: [{name: Authorization, value: "Bearer abc123"}]}
                mode: Rate
                rate: {requestsPerSecond: [5, 10, 20]}
                stepSeconds: 8
            """;

    @Test
    void anExperimentIsWatchedToItsReportWhileTheOperatorIsReplaced(TestNamespace namespace) throws IOException {
        RoleBinding binding = grant(namespace.client());
        try (KubernetesClient viewer = viewer(namespace.client());
                var events = new EventListener(viewer, page(namespace) + "events")) {
            assertThatThrownBy(() -> viewer.resources(CoffeeShopExperiment.class)
                            .inNamespace(namespace.name())
                            .list())
                    .as("the viewer sees pages and nothing else")
                    .isInstanceOf(KubernetesClientException.class);
            namespace.create(EXPERIMENT);

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(events.lines())
                            .anySatisfy(line -> assertThat(line).contains("id=\\\"now\\\"", "Offered", "Answered")));
            assertThat(raw(viewer, page(namespace))).contains("data-events=\"events\"", "src=\"../../../live.js\"");
            int connections = events.connections();
            int heard = events.lines().size();

            namespace.killOperator();

            await().atMost(PATIENCE).untilAsserted(() -> {
                assertThat(events.connections()).isGreaterThan(connections);
                assertThat(events.lines().subList(heard, events.lines().size())).contains("event: sections");
            });
            await().atMost(LONGEST)
                    .untilAsserted(() -> assertThat(events.lines()).contains("event: finished"));
            seeResults(namespace, viewer);
        } finally {
            namespace.client().resource(binding).delete();
        }
    }

    private static void seeResults(TestNamespace namespace, KubernetesClient viewer) throws IOException {
        CoffeeShopExperimentStatus status =
                namespace.experiment("watched").get().getStatus();
        String path = Objects.requireNonNull(status.reportPath());
        String report = raw(viewer, PROXY + path);
        JsonNode results = new ObjectMapper().readTree(raw(viewer, page(namespace) + "results.json"));

        assertThat(path).isEqualTo("/experiments/%s/watched/report.html".formatted(namespace.name()));
        assertThat(report)
                .startsWith("<!DOCTYPE html>")
                .contains("id=\"capacity\"")
                .doesNotContain("abc123", "<script");
        assertThat(results.path("cells")).hasSize(1);
        assertThat(results.at("/trials/0/rungs").size()).isGreaterThanOrEqualTo(3);
        assertThat(raw(viewer, page(namespace) + "results.csv")).contains("200m-x1");
        assertThat(raw(viewer, PROXY + "/")).contains("href=\"experiments/%s/watched/\"".formatted(namespace.name()));
        assertThat(namespace
                        .client()
                        .v1()
                        .events()
                        .inNamespace(namespace.name())
                        .list()
                        .getItems())
                .anySatisfy(event -> {
                    assertThat(event.getReason()).isEqualTo("ReportReady");
                    assertThat(event.getMessage()).contains(path);
                });
    }

    private static String page(TestNamespace namespace) {
        return PROXY + "/experiments/%s/watched/".formatted(namespace.name());
    }

    private static String raw(KubernetesClient client, String path) {
        return Optional.ofNullable(client.raw("/" + path)).orElseThrow(() -> new AssertionError("nothing at " + path));
    }

    /** As docs/report.md grants it. */
    private static RoleBinding grant(KubernetesClient client) {
        var binding = new RoleBindingBuilder()
                .withNewMetadata()
                .withName("viewer-" + VIEWER)
                .withNamespace(TestCluster.OPERATOR_NAMESPACE)
                .endMetadata()
                .withNewRoleRef("rbac.authorization.k8s.io", "Role", "coffeeshop-operator-viewer")
                .addNewSubject("rbac.authorization.k8s.io", "User", VIEWER, null)
                .build();
        return client.resource(binding).create();
    }

    private static KubernetesClient viewer(KubernetesClient client) {
        return new KubernetesClientBuilder()
                .withConfig(new ConfigBuilder(client.getConfiguration())
                        .withImpersonateUsername(VIEWER)
                        .build())
                .build();
    }
}
