package dev.coffeeshop.operator.design;

import dev.coffeeshop.operator.api.v1alpha1.WorkloadSpec;
import dev.coffeeshop.operator.api.v1alpha1.WorkloadSpec.DeploymentRef;
import java.util.Optional;

/** The container that gets the cell's CPU limit and whose CPU use is looked at. */
public final class MeasuredContainer {

    /** Of pods that are made from an image. */
    public static final String FROM_IMAGE = "workload";

    private MeasuredContainer() {}

    public static String name(WorkloadSpec workload) {
        return Optional.ofNullable(workload.deploymentRef())
                .map(DeploymentRef::container)
                .orElse(FROM_IMAGE);
    }
}
