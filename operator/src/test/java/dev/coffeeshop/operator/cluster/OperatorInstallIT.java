package dev.coffeeshop.operator.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.ExperimentState;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The chart as installed: the operator is up, and its rights suffice to plan. */
@OnCluster
class OperatorInstallIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void plansASuspendedExperiment(TestNamespace namespace) {
        namespace.create(
                namespace.sample("quickstart").replace("spec:\n  workload", "spec:\n  suspend: true\n  workload"));

        await().atMost(PATIENCE).untilAsserted(() -> {
            var status = namespace.experiment("quickstart").get().getStatus();
            assertThat(status).isNotNull();
            assertThat(status.state()).isEqualTo(ExperimentState.Suspended);
            assertThat(status.plan().trials()).isEqualTo(4);
        });
        assertThat(namespace
                        .client()
                        .pods()
                        .inNamespace(namespace.name())
                        .list()
                        .getItems())
                .isEmpty();
    }

    @Test
    void answersOnItsService(TestNamespace namespace) {
        String started = namespace
                .client()
                .raw("/api/v1/namespaces/%s/services/http:coffeeshop-operator:http/proxy/q/health/ready"
                        .formatted(TestCluster.OPERATOR_NAMESPACE));

        assertThat(started).contains("\"status\": \"UP\"");
    }
}
