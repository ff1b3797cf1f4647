package dev.coffeeshop.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.PlanStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlanCheckTest {

    private static final String START = "2026-01-01T00:00:00Z";

    @Test
    void comparesTheTimeThatWasPlannedWithTheTimeThatItTook() {
        assertThat(new PlanCheck(status(200, START, "2026-01-01T00:03:00Z")).line())
                .contains("planned 200 s, took 180 s (-10 %)");
        assertThat(new PlanCheck(status(100, START, "2026-01-01T00:02:05Z")).line())
                .contains("planned 100 s, took 125 s (+25 %)");
    }

    @Test
    void saysNothingOfWhatNeverBegan() {
        assertThat(new PlanCheck(CoffeeShopExperimentStatus.empty()).line()).isEmpty();
        assertThat(new PlanCheck(status(200, null, START)).line()).isEmpty();
    }

    private static CoffeeShopExperimentStatus status(long seconds, @Nullable String start, String completion) {
        return new CoffeeShopExperimentStatus(
                1L,
                CoffeeShopExperimentStatus.ExperimentState.Succeeded,
                start,
                completion,
                new PlanStatus(4, 1, 4, seconds, 100, null, null),
                "4/4",
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                List.of(),
                List.of());
    }
}
