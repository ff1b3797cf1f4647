package dev.coffeeshop.operator.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffeeshop.operator.analysis.manifest.AutoscalerManifest;
import dev.coffeeshop.operator.analysis.manifest.DeploymentPatch;
import dev.coffeeshop.operator.api.v1alpha1.WorkloadSpec;
import dev.coffeeshop.operator.design.Cell;
import dev.coffeeshop.operator.simulation.SpecSample;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.dsl.FieldValidateable;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a recommendation gives to apply is what the API server and kubectl take. */
@OnCluster(operator = false)
class RecommendationIT {

    private static final String NAME = "my-api";

    /** Paused, so that no pod is made. */
    private static final String DEPLOYMENT = """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: my-api}
            spec:
              paused: true
              replicas: 1
              selector: {matchLabels: {app: my-api}}
              template:
                metadata: {labels: {app: my-api}}
                spec:
                  containers:
                    - name: proxy
                      image: localhost/proxy:1
                      resources: {limits: {cpu: 50m}}
                    - name: api
                      image: localhost/api:1
                      resources: {limits: {cpu: "1", memory: 256Mi}, requests: {cpu: 100m, memory: 64Mi}}
            """;

    @Test
    void patchSetsTheMeasuredContainerAndNothingElse(TestNamespace namespace) {
        create(namespace, DEPLOYMENT);

        TestCluster.shared()
                .kubectl(
                        "patch",
                        "deployment",
                        NAME,
                        "--namespace",
                        namespace.name(),
                        "--patch",
                        DeploymentPatch.of(workload(), new Cell(400, 2)));

        Deployment patched = namespace
                .client()
                .apps()
                .deployments()
                .inNamespace(namespace.name())
                .withName(NAME)
                .get();
        List<Container> containers = patched.getSpec().getTemplate().getSpec().getContainers();
        assertThat(patched.getSpec().getReplicas()).isEqualTo(2);
        assertThat(containers).extracting(Container::getImage).containsExactly("localhost/proxy:1", "localhost/api:1");
        assertThat(containers.getFirst().getResources().getLimits()).isEqualTo(Map.of("cpu", new Quantity("50m")));
        assertThat(containers.getLast().getResources().getLimits())
                .isEqualTo(Map.of("cpu", new Quantity("400m"), "memory", new Quantity("256Mi")));
        assertThat(containers.getLast().getResources().getRequests())
                .isEqualTo(Map.of("cpu", new Quantity("400m"), "memory", new Quantity("64Mi")));
    }

    @Test
    void autoscalerIsAccepted(TestNamespace namespace) {
        GenericKubernetesResource accepted = dryRun(namespace, AutoscalerManifest.of(workload(), 76, 1, 4));

        assertThat(accepted.getMetadata().getUid())
                .as("given by the API server")
                .isNotEmpty();
        assertThat(accepted.<Integer>get("spec", "maxReplicas")).isEqualTo(4);
    }

    private static WorkloadSpec workload() {
        return SpecSample.base()
                .with("/workload/image", null)
                .with("/workload/deploymentRef", Map.of("name", NAME, "container", "api"))
                .build()
                .workload();
    }

    private static void create(TestNamespace namespace, String yaml) {
        GenericKubernetesResource raw = parsed(yaml);
        namespace
                .client()
                .genericKubernetesResources(raw.getApiVersion(), raw.getKind())
                .inNamespace(namespace.name())
                .resource(raw)
                .create();
    }

    /** Strictly: a field that the API does not know is an error. */
    private static GenericKubernetesResource dryRun(TestNamespace namespace, String yaml) {
        GenericKubernetesResource raw = parsed(yaml);
        return namespace
                .client()
                .genericKubernetesResources(raw.getApiVersion(), raw.getKind())
                .inNamespace(namespace.name())
                .resource(raw)
                .dryRun()
                .fieldValidation(FieldValidateable.Validation.STRICT)
                .create();
    }

    private static GenericKubernetesResource parsed(String yaml) {
        return new KubernetesSerialization().unmarshal(yaml, GenericKubernetesResource.class);
    }
}
