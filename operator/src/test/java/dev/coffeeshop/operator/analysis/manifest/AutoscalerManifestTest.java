package dev.coffeeshop.operator.analysis.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscalerSpec;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import org.junit.jupiter.api.Test;

class AutoscalerManifestTest {

    private static final String YAML =
            AutoscalerManifest.of(DeploymentPatchTest.ofDeployment("my-api", "api"), 76, 1, 4);

    @Test
    void holdsTheMeasuredContainersUseOfCpu() {
        assertThat(YAML).isEqualTo("""
                apiVersion: "autoscaling/v2"
                kind: "HorizontalPodAutoscaler"
                metadata:
                  name: "my-api"
                spec:
                  maxReplicas: 4
                  metrics:
                  - containerResource:
                      container: "api"
                      name: "cpu"
                      target:
                        averageUtilization: 76
                        type: "Utilization"
                    type: "ContainerResource"
                  minReplicas: 1
                  scaleTargetRef:
                    apiVersion: "apps/v1"
                    kind: "Deployment"
                    name: "my-api"
                """);
    }

    @Test
    void isReadAsWhatItIs() {
        HorizontalPodAutoscalerSpec spec = new KubernetesSerialization()
                .unmarshal(YAML, HorizontalPodAutoscaler.class)
                .getSpec();

        assertThat(spec.getScaleTargetRef().getName()).isEqualTo("my-api");
        assertThat(spec.getMinReplicas()).isEqualTo(1);
        assertThat(spec.getMaxReplicas()).isEqualTo(4);
        assertThat(spec.getMetrics())
                .singleElement()
                .satisfies(metric -> assertThat(
                                metric.getContainerResource().getTarget().getAverageUtilization())
                        .isEqualTo(76));
    }
}
