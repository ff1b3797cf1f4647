package dev.coffeeshop.operator.api.v1alpha1;

import io.fabric8.kubernetes.api.model.Quantity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cells: every CPU limit with every replica count.
 *
 * @param maxTotalCpu leaves out cells whose CPU limit times replicas is greater
 */
public record MatrixSpec(
        List<Quantity> cpuLimits,
        List<Integer> replicas,
        @Nullable Quantity maxTotalCpu) {

    public MatrixSpec {
        cpuLimits = List.copyOf(cpuLimits);
        replicas = List.copyOf(replicas);
    }
}
