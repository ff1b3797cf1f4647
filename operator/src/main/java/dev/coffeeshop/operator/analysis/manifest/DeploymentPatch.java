package dev.coffeeshop.operator.analysis.manifest;

import dev.coffeeshop.operator.api.v1alpha1.WorkloadSpec;
import dev.coffeeshop.operator.design.Cell;
import dev.coffeeshop.operator.design.MeasuredContainer;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A strategic merge patch that sets a Deployment to a cell, for {@code kubectl patch deployment NAME --patch-file}: the
 * number of replicas and what the measured container requests and may use. Everything else stays as it stands, other
 * containers too.
 */
public final class DeploymentPatch {

    private DeploymentPatch() {}

    public static String of(WorkloadSpec workload, Cell cell) {
        Map<String, Quantity> resources = resources(workload, cell);
        return Yaml.of(new DeploymentBuilder()
                .withNewMetadata()
                .withName(DeploymentName.of(workload))
                .endMetadata()
                .withNewSpec()
                .withReplicas(cell.replicas())
                .withNewTemplate()
                .withNewSpec()
                .addNewContainer()
                .withName(MeasuredContainer.name(workload))
                .withNewResources()
                .withLimits(resources)
                .withRequests(resources)
                .endResources()
                .endContainer()
                .endSpec()
                .endTemplate()
                .endSpec()
                .build());
    }

    /** As measured: request and limit are the same; the memory of a Deployment that is referred to is its own. */
    private static Map<String, Quantity> resources(WorkloadSpec workload, Cell cell) {
        Map<String, Quantity> resources = new LinkedHashMap<>();
        resources.put("cpu", new Quantity(cell.cpuMillicores() + "m"));
        if (workload.deploymentRef() == null) {
            resources.put("memory", workload.memory());
        }
        return resources;
    }
}
