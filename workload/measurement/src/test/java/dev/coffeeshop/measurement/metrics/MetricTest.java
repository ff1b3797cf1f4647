package dev.coffeeshop.measurement.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Names as Prometheus wants them, and labels that stay few. */
class MetricTest {

    @ParameterizedTest
    @EnumSource
    void isNamedAsItsTypeAsks(Metric metric) {
        assertThat(metric.fullName())
                .matches("coffeeshop_[a-z]+(_[a-z]+)*")
                .endsWith(metric.type().suffix());
        assertThat(metric.family()).doesNotEndWith("_total").doesNotEndWith("_info");
    }

    @ParameterizedTest
    @EnumSource
    void namesTheBaseUnit(Metric metric) {
        if (metric.unit().equals("seconds")) {
            assertThat(metric.family()).endsWith("_seconds");
        }
        if (metric.unit().equals("ratio")) {
            assertThat(metric.family()).endsWith("_ratio");
        }
    }

    /** Pods, images, messages and times would each make a series of their own. */
    @ParameterizedTest
    @EnumSource
    void hasFewLabelsOfFewValues(Metric metric) {
        assertThat(metric.labels())
                .hasSizeLessThanOrEqualTo(7)
                .doesNotHaveDuplicates()
                .doesNotContain("namespace", "pod", "job", "instance", "le", "message", "uid", "attempt");
    }

    @Test
    void noTwoShareAName() {
        assertThat(Arrays.stream(Metric.values()).map(Metric::fullName)).doesNotHaveDuplicates();
    }
}
