package dev.coffeeshop.operator.design;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffeeshop.operator.simulation.SpecSample;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A core costs 3.5 cents an hour, a GiB 0.4; a replica has 512 MiB. */
class WorkloadPriceTest {

    private static final SpecSample PRICED = SpecSample.base()
            .with("/cost", Map.of("currency", "EUR", "cpuHour", "0.035", "memoryGibibyteHour", "0.004"));
    private static final Cell CELL = new Cell(400, 2);

    @Test
    void countsTheCpuAndTheMemoryOfEveryReplica() {
        assertThat(WorkloadPrice.of(PRICED.build()).orElseThrow().perHour(CELL))
                .isEqualByComparingTo(new BigDecimal("0.032"));
    }

    @Test
    void doesNotKnowTheMemoryOfADeployment() {
        var spec = PRICED.with("/workload/image", null)
                .with("/workload/deploymentRef", Map.of("name", "my-api", "container", "api"))
                .build();

        assertThat(WorkloadPrice.of(spec).orElseThrow().perHour(CELL)).isEqualByComparingTo(new BigDecimal("0.028"));
    }

    @Test
    void isAbsentWithoutPrices() {
        assertThat(WorkloadPrice.of(SpecSample.spec())).isEmpty();
    }
}
