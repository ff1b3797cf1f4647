package dev.coffeeshop.operator.design;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentSpec;
import dev.coffeeshop.operator.api.v1alpha1.WorkloadSpec;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * What an hour of the workload costs, by the CPU and the memory that it is given. Memory counts where the spec says how
 * much that is: with an image. How much a Deployment that is referred to asks for, the spec does not know.
 *
 * @param core of one core
 * @param replicaMemory of the memory of one replica
 */
public record WorkloadPrice(BigDecimal core, BigDecimal replicaMemory) {

    private static final BigDecimal GIBIBYTE = BigDecimal.valueOf(1L << 30);

    /** Empty without a cost block. */
    public static Optional<WorkloadPrice> of(CoffeeShopExperimentSpec spec) {
        return Optional.ofNullable(spec.cost())
                .map(cost -> new WorkloadPrice(
                        new BigDecimal(cost.cpuHour()),
                        new BigDecimal(cost.memoryGibibyteHour()).multiply(gibibytes(spec.workload()))));
    }

    public BigDecimal perHour(Cell cell) {
        return perHour(cell.totalMillicores(), cell.replicas());
    }

    BigDecimal perHour(long millicores, long replicas) {
        return core.multiply(BigDecimal.valueOf(millicores, 3))
                .add(replicaMemory.multiply(BigDecimal.valueOf(replicas)));
    }

    private static BigDecimal gibibytes(WorkloadSpec workload) {
        return workload.image() == null
                ? BigDecimal.ZERO
                : workload.memory().getNumericalAmount().divide(GIBIBYTE, MathContext.DECIMAL64);
    }
}
