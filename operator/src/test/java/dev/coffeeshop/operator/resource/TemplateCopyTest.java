package dev.coffeeshop.operator.resource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperiment;
import dev.coffeeshop.operator.design.Cell;
import dev.coffeeshop.operator.design.Trial;
import dev.coffeeshop.operator.fixture.Experiments;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateCopyTest {

    private static final String ORIGINAL = """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: my-api, namespace: team}
            spec:
              replicas: 7
              selector: {matchLabels: {app: my-api}}
              template:
                metadata:
                  labels: {app: my-api, tier: web, sidecar: "on"}
                  annotations: {note: kept}
                spec:
                  nodeName: node-7
                  terminationGracePeriodSeconds: 60
                  containers:
                  - name: proxy
                    image: proxy:1
                    resources: {requests: {cpu: 10m}}
                  - name: api
                    image: api:3
                    resources:
                      requests: {cpu: 2, memory: 100Mi}
                      limits: {cpu: 4, memory: 200Mi}
            """;

    private final CoffeeShopExperiment experiment = Experiments.ofDeployment("my-api", "api");
    private final Trial trial = new Trial(new Cell(400, 2), 1, 1);
    private final Deployment original = Serialization.unmarshal(ORIGINAL, Deployment.class);
    private final Deployment copy =
            TemplateCopy.of(experiment, trial, original, "api", List.of(Map.of("tier", "web", "app", "my-api")));
    private final PodSpec pod = copy.getSpec().getTemplate().getSpec();

    @Test
    void onlyTheMeasuredContainersCpuIsSet() {
        var api = pod.getContainers().getLast();

        assertThat(api.getResources().getRequests())
                .isEqualTo(Map.of("cpu", new Quantity("400m"), "memory", new Quantity("100Mi")));
        assertThat(api.getResources().getLimits())
                .isEqualTo(Map.of("cpu", new Quantity("400m"), "memory", new Quantity("200Mi")));
        assertThat(pod.getContainers().getFirst())
                .isEqualTo(original.getSpec()
                        .getTemplate()
                        .getSpec()
                        .getContainers()
                        .getFirst());
        assertThat(copy.getSpec().getReplicas()).isEqualTo(2);
    }

    @Test
    void noSelectorOfTheUsersFindsTheCopies() {
        assertThat(copy.getSpec().getTemplate().getMetadata().getLabels())
                .doesNotContainKeys("app", "tier")
                .containsEntry("sidecar", "on")
                .containsAllEntriesOf(copy.getSpec().getSelector().getMatchLabels());
    }

    @Test
    void fitsAnyNodeAndEndsSoon() {
        assertThat(pod.getNodeName()).isNull();
        assertThat(pod.getTerminationGracePeriodSeconds()).isEqualTo(5);
        assertThat(copy.getSpec().getTemplate().getMetadata().getAnnotations()).containsEntry("note", "kept");
    }

    @Test
    void theOriginalIsNotTouched() {
        assertThat(original).isEqualTo(Serialization.unmarshal(ORIGINAL, Deployment.class));
    }

    @Test
    void aContainerThatDoesNotExistIsNamedWithThoseThatDo() {
        assertThat(TemplateCopy.obstacle(original, "app"))
                .hasValueSatisfying(
                        text -> assertThat(text).contains("deploymentRef.container", "no container app", "proxy, api"));
        assertThat(TemplateCopy.obstacle(original, "api")).isEmpty();
    }
}
