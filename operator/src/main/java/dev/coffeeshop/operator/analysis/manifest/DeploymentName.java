package dev.coffeeshop.operator.analysis.manifest;

import dev.coffeeshop.operator.api.v1alpha1.WorkloadSpec;
import dev.coffeeshop.operator.api.v1alpha1.WorkloadSpec.DeploymentRef;
import dev.coffeeshop.operator.design.MeasuredContainer;
import java.util.Optional;

/** Of the Deployment that a manifest is for. */
final class DeploymentName {

    private DeploymentName() {}

    /** An image has no Deployment of its own: the name of its container stands for the one that the reader has. */
    static String of(WorkloadSpec workload) {
        return Optional.ofNullable(workload.deploymentRef())
                .map(DeploymentRef::name)
                .orElse(MeasuredContainer.FROM_IMAGE);
    }
}
