package dev.coffeeshop.operator.analysis.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffeeshop.operator.api.v1alpha1.WorkloadSpec;
import dev.coffeeshop.operator.design.Cell;
import dev.coffeeshop.operator.simulation.SpecSample;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeploymentPatchTest {

    private static final Cell CELL = new Cell(400, 2);

    @Test
    void setsCpuMemoryAndReplicasOfAnImage() {
        assertThat(DeploymentPatch.of(SpecSample.spec().workload(), CELL)).isEqualTo("""
                apiVersion: "apps/v1"
                kind: "Deployment"
                metadata:
                  name: "workload"
                spec:
                  replicas: 2
                  template:
                    spec:
                      containers:
                      - name: "workload"
                        resources:
                          limits:
                            cpu: "400m"
                            memory: "512Mi"
                          requests:
                            cpu: "400m"
                            memory: "512Mi"
                """);
    }

    @Test
    void leavesTheMemoryOfADeploymentAlone() {
        assertThat(DeploymentPatch.of(ofDeployment("my-api", "api"), CELL)).isEqualTo("""
                apiVersion: "apps/v1"
                kind: "Deployment"
                metadata:
                  name: "my-api"
                spec:
                  replicas: 2
                  template:
                    spec:
                      containers:
                      - name: "api"
                        resources:
                          limits:
                            cpu: "400m"
                          requests:
                            cpu: "400m"
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"api", "on", "null", "1e3", "007", "0x1f", "y"})
    void namesAreNeverTakenForSomethingElse(String name) {
        Deployment parsed = new KubernetesSerialization()
                .unmarshal(DeploymentPatch.of(ofDeployment(name, name), CELL), Deployment.class);
        Container container =
                parsed.getSpec().getTemplate().getSpec().getContainers().getFirst();

        assertThat(parsed.getMetadata().getName()).isEqualTo(name);
        assertThat(parsed.getSpec().getReplicas()).isEqualTo(2);
        assertThat(container.getName()).isEqualTo(name);
        assertThat(container.getResources().getLimits())
                .isEqualTo(Map.of("cpu", new Quantity("400m")))
                .isEqualTo(container.getResources().getRequests());
    }

    static WorkloadSpec ofDeployment(String name, String container) {
        return SpecSample.base()
                .with("/workload/image", null)
                .with("/workload/deploymentRef", Map.of("name", name, "container", container))
                .build()
                .workload();
    }
}
