package dev.coffeeshop.operator.analysis.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlainMeanTest {

    /** Mean 40, standard deviation 2, t(0.975; 2) = 4.302653. */
    @Test
    void hasStudentsInterval() {
        Interval interval = PlainMean.of(List.of(38.0, 42.0, 40.0));

        assertThat(interval.value()).isEqualTo(40);
        assertThat(interval.lower()).isCloseTo(40 - 4.302653 * 2 / Math.sqrt(3), within(1e-5));
        assertThat(interval.upper()).isCloseTo(40 + 4.302653 * 2 / Math.sqrt(3), within(1e-5));
    }

    @Test
    void oneRunHasNone() {
        assertThat(PlainMean.of(List.of(0.0))).isEqualTo(Interval.point(0));
    }

    @Test
    void staysWithinWhatAPercentageCanBe() {
        Interval low = PlainMean.of(List.of(0.0, 4.0));
        Interval high = PlainMean.of(List.of(96.0, 102.0));

        assertThat(low.lower()).isZero();
        assertThat(high.upper()).isEqualTo(100);
    }
}
