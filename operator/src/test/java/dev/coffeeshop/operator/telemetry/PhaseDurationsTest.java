package dev.coffeeshop.operator.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffeeshop.measurement.LoadResult;
import dev.coffeeshop.measurement.metrics.Metric;
import io.micrometer.prometheus.PrometheusConfig;
import io.micrometer.prometheus.PrometheusMeterRegistry;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PhaseDurationsTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final String NAME = Metric.TRIAL_PHASE_DURATION.fullName();

    @SuppressWarnings("deprecation")
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    private final PhaseDurations durations = new PhaseDurations(registry);

    @Test
    void everyPhaseIsThereBeforeTheFirstTrial() {
        assertThat(count("deploy")).isZero();
        assertThat(count("warm-up")).isZero();
        assertThat(count("measure")).isZero();
        assertThat(count("tear-down")).isZero();
    }

    @Test
    void dividesATrialAtItsFirstMeasuredRequest() {
        durations.measured(START, load(START.plusSeconds(4), START.plusSeconds(60)));
        durations.tornDown(START.plusSeconds(60), START.plusSeconds(63));

        assertThat(sum("deploy")).isEqualTo(4);
        assertThat(sum("warm-up") + sum("measure")).isEqualTo(56);
        assertThat(sum("tear-down")).isEqualTo(3);
        assertThat(value(NAME + "_bucket", "tear-down", "2.0")).isZero();
        assertThat(value(NAME + "_bucket", "tear-down", "3.0")).isEqualTo(1);
    }

    @Test
    void clocksThatDisagreeMakeNoNegativeTime() {
        durations.measured(START.plusSeconds(9), load(START.plusSeconds(4), START.plusSeconds(60)));

        assertThat(count("deploy")).isEqualTo(1);
        assertThat(sum("deploy")).isZero();
    }

    /** Nothing could be measured. */
    private static LoadResult load(Instant start, Instant end) {
        return new LoadResult("1", start, end, 0, null, List.of(), null, List.of());
    }

    private double sum(String phase) {
        return value(NAME + "_sum", phase, null);
    }

    private double count(String phase) {
        return value(NAME + "_count", phase, null);
    }

    private double value(String name, String phase, @Nullable String upperBound) {
        String[] names = upperBound == null ? new String[] {"phase"} : new String[] {"phase", "le"};
        String[] values = upperBound == null ? new String[] {phase} : new String[] {phase, upperBound};
        Double value = registry.getPrometheusRegistry().getSampleValue(name, names, values);
        assertThat(value).as("%s of %s in%n%s", name, phase, registry.scrape()).isNotNull();
        return value;
    }
}
