package dev.coffeeshop.operator.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentSpec;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.PlanLimit;
import dev.coffeeshop.operator.simulation.SpecSample;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

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
    void shows_the_least_and_the_most_of_a_range() {
        var range = SpecSample.base()
                .with("/design/repetitions", 5)
                .with("/design/maxRepetitions", 10)
                .with("/cost", PRICES);
        var plan = ExperimentPlan.of(range.build());
        assertThat(plan.repetitions()).as("two looks").isEqualTo(6);
        assertThat(plan.trials()).isEqualTo(24);
        assertThat(plan).isEqualTo(ExperimentPlan.of(range.build(), 6));

        var fixed = ExperimentPlan.of(range.with("/design/maxRepetitions", null)
                .with("/design/repetitions", 10)
                .build());
        assertThat(plan.atMost())
                .isEqualTo(
                        new PlanLimit(10, fixed.trials(), fixed.expectedSeconds(), fixed.coreSeconds(), fixed.price()));
        assertThat(fixed.atMost()).as("without a range").isNull();
        assertThat(ExperimentPlan.of(range.build(), 8).expectedSeconds())
                .isBetween(plan.expectedSeconds(), fixed.expectedSeconds());
    }

    /**
     * The experiment of {@code make bench-pods}: five trials of one rung of 20 s. Measured on the local cluster of 2 cores on
     * 2026-11-24, from apply to end, its images being on the node.
     */
    @ParameterizedTest
    @CsvSource({"1, 232", "2, 245", "3, 243"})
    void is_right_within_a_fifth_of_what_was_measured(int pods, double seconds) {
        var spec = SpecSample.base()
                .with("/matrix/cpuLimits", List.of("500m"))
                .with("/matrix/replicas", List.of(1))
                .with("/load/mode", "Rate")
                .with("/load/users", null)
                .with("/load/rate", Map.of("requestsPerSecond", List.of(60), "arrival", "Poisson"))
                .with("/load/stepSeconds", 20)
                .with("/load/generator/parallelism", pods)
                .with("/design/repetitions", 5)
                .build();
        assertThat((double) ExperimentPlan.of(spec).expectedSeconds()).isCloseTo(seconds, withinPercentage(20));
    }

    /** Each part of a trial by itself: 1 s to start, 5 s of warm-up, a baseline of 12 s, and rungs of 8 s. */
    @Test
    void adds_up_the_parts_of_a_trial() {
        var duration = TrialDuration.of(SpecSample.spec());
        double ramps = 0.01 + 0.04 + 0.16;
        double load = 1 + 5 + 12 + ramps + 3 * (8 + 0.2 + 0.025);
        assertThat(duration.expected()).isEqualTo(Duration.ofSeconds(3 + (long) Math.ceil(load + 3) + 2));
        assertThat(duration.expectedFirst()).isEqualTo(Duration.ofSeconds(3 + (long) Math.ceil(load + 10) + 2));
    }

    @Test
    void calibrates_the_nodes_once() {
        var spec = SpecSample.base().with("/design/repetitions", 3).build();
        var duration = TrialDuration.of(spec);

        assertThat(duration.expectedFirst()).isGreaterThan(duration.expected());
        assertThat(ExperimentPlan.of(spec).expectedSeconds())
                .isEqualTo(duration.expectedFirst()
                        .plus(duration.expected().multipliedBy(11))
                        .toSeconds());
    }

    @ParameterizedTest
    @MethodSource
    void gives_the_load_more_time_than_expected(CoffeeShopExperimentSpec spec) {
        var duration = TrialDuration.of(spec);
        assertThat(duration.loadAtMost()).isGreaterThan(duration.expectedFirst().plusSeconds(60));
    }

    static Stream<CoffeeShopExperimentSpec> gives_the_load_more_time_than_expected() {
        return Stream.of(
                SpecSample.spec(),
                SpecSample.base().with("/load/generator/parallelism", 32).build(),
                searching());
    }

    /** Some dozen rungs of 9 s, and fewer where the tolerance is wider. */
    @Test
    void expects_a_search_to_take_minutes_for_each_trial() {
        var plan = ExperimentPlan.of(searching());
        assertThat(plan.expectedSeconds() / plan.trials()).isBetween(90L, 240L);
    }

    private static CoffeeShopExperimentSpec searching() {
        return SpecSample.base()
                .with("/load/mode", "Capacity")
                .with("/load/users", null)
                .with(
                        "/load/capacity",
                        Map.of("maxRequestsPerSecond", 500, "tolerancePercent", 5, "arrival", "Poisson"))
                .build();
    }
}
