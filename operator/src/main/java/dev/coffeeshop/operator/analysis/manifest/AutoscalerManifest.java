package dev.coffeeshop.operator.analysis.manifest;

import dev.coffeeshop.operator.api.v1alpha1.WorkloadSpec;
import dev.coffeeshop.operator.design.MeasuredContainer;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscalerBuilder;

/**
 * A HorizontalPodAutoscaler (autoscaling/v2) that holds the CPU use of the measured container at a share of its request.
 * It looks at that container and not at the whole pod: beside it may stand others, whose requests were not varied.
 */
public final class AutoscalerManifest {

    private AutoscalerManifest() {}

    /** @param utilizationPercent of the CPU request, from 1 to 100 */
    public static String of(WorkloadSpec workload, int utilizationPercent, int minReplicas, int maxReplicas) {
        String deployment = DeploymentName.of(workload);
        return Yaml.of(new HorizontalPodAutoscalerBuilder()
                .withNewMetadata()
                .withName(deployment)
                .endMetadata()
                .withNewSpec()
                .withNewScaleTargetRef()
                .withApiVersion("apps/v1")
                .withKind("Deployment")
                .withName(deployment)
                .endScaleTargetRef()
                .withMinReplicas(minReplicas)
                .withMaxReplicas(maxReplicas)
                .addNewMetric()
                .withType("ContainerResource")
                .withNewContainerResource()
                .withContainer(MeasuredContainer.name(workload))
                .withName("cpu")
                .withNewTarget()
                .withType("Utilization")
                .withAverageUtilization(utilizationPercent)
                .endTarget()
                .endContainerResource()
                .endMetric()
                .endSpec()
                .build());
    }
}
