package dev.coffeeshop.operator.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.coffeeshop.operator.simulation.SpecSample;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExperimentPlanTest {

    private static final Map<String, String> PRICES =
            Map.of("currency", "EUR", "cpuHour", "0.036", "memoryGibibyteHour", "0.0036");

    @Test
    void counts_cells_and_trials() {
        var plan = ExperimentPlan.of(
                SpecSample.base().with("/design/repetitions", 3).build());
        assertThat(plan.cells()).isEqualTo(4);
        assertThat(plan.trials()).isEqualTo(12);
        assertThat(plan.price()).as("without a cost block").isNull();
    }

    @Test
    void expects_a_quickstart_to_take_less_than_four_minutes() {
        assertThat(ExperimentPlan.of(SpecSample.spec()).expectedSeconds()).isBetween(120L, 260L);
    }

    /** 200m and 400m with 1 and 2 replicas of 512 MiB; the first trial, of 200m with 1, may take longer than the others. */
    @Test
    void prices_cpu_and_memory_of_the_workload() {
        var spec = SpecSample.base().with("/cost", PRICES).build();
        double first = TrialDuration.of(spec).expectedFirst().toSeconds();
        double other = TrialDuration.of(spec).expected().toSeconds();
        double coreSeconds = 0.2 * first + 1.6 * other;
        double gibibyteSeconds = 0.5 * (first + 5 * other);

        var plan = ExperimentPlan.of(spec);

        assertThat(plan.expectedSeconds()).isEqualTo((long) (first + 3 * other));
        assertThat(plan.coreSeconds()).isEqualTo((long) Math.ceil(coreSeconds));
        assertThat(Double.parseDouble(plan.price()))
                .isCloseTo((coreSeconds * 0.036 + gibibyteSeconds * 0.0036) / 3_600, withinPercentage(0.6));
        assertThat(plan.price()).matches("0\\.00\\d{3,4}");
    }

    @Test
    void gives_the_load_more_time_than_expected() {
        var duration = TrialDuration.of(SpecSample.spec());
        assertThat(duration.loadAtMost()).isGreaterThan(duration.expectedFirst().plusSeconds(60));
        assertThat(duration.expectedFirst()).isGreaterThanOrEqualTo(duration.expected());
    }
}
