package dev.coffeeshop.operator.resource;

import dev.coffeeshop.operator.design.Cell;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.ResourceRequirementsBuilder;

/**
 * The resources of a measured container. The CPU request equals the limit: with a smaller request the scheduler may
 * pack replicas so closely that they compete below their limits, and the limit would no longer be what is measured.
 */
final class CpuShare {

    private static final String CPU = "cpu";
    private static final String MEMORY = "memory";

    private CpuShare() {}

    static ResourceRequirements exactly(Cell cell, Quantity memory) {
        return withCpu(
                new ResourceRequirementsBuilder()
                        .addToRequests(MEMORY, memory)
                        .addToLimits(MEMORY, memory)
                        .build(),
                cell);
    }

    /** Everything but CPU stays as it stands. */
    static ResourceRequirements withCpu(ResourceRequirements resources, Cell cell) {
        Quantity cpu = new Quantity(cell.cpuMillicores() + "m");
        return new ResourceRequirementsBuilder(resources)
                .addToRequests(CPU, cpu)
                .addToLimits(CPU, cpu)
                .build();
    }
}
