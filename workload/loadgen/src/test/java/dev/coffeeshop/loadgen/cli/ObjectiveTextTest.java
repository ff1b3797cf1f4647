package dev.coffeeshop.loadgen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffeeshop.measurement.LatencyBound;
import dev.coffeeshop.measurement.Objective;
import dev.coffeeshop.measurement.Percentile;
import org.junit.jupiter.api.Test;

class ObjectiveTextTest {

    @Test
    void objectivesAreRead() {
        LatencyBound bound = new LatencyBound(Percentile.P999, 50);
        assertThat(ObjectiveText.parse("p99.9 <= 50ms, errors <= 0.5%")).contains(new Objective(bound, bound, 0.5));
        assertThat(ObjectiveText.parse("P50<=5ms"))
                .contains(new Objective(new LatencyBound(Percentile.P50, 5), new LatencyBound(Percentile.P50, 5), 0));
        assertThat(ObjectiveText.parse("errors<=1%")).isEmpty();
        assertThat(ObjectiveText.parse("p95<=50ms,p99<=80ms")).isEmpty();
        assertThat(ObjectiveText.parse("p95<=50ms,")).isEmpty();
    }
}
