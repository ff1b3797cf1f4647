package dev.coffeeshop.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
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
        return new KubernetesSerialization()
                .unmarshal("""
                        startTime: %s
                        completionTime: %s
                        plan: {cells: 4, repetitions: 1, trials: 4, expectedSeconds: %d, coreSeconds: 100}
                        """.formatted(quoted(start), quoted(completion), seconds), CoffeeShopExperimentStatus.class);
    }

    private static String quoted(@Nullable String time) {
        return time == null ? "null" : '"' + time + '"';
    }
}
