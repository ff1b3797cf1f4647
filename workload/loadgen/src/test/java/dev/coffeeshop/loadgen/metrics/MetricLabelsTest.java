package dev.coffeeshop.loadgen.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricLabelsTest {

    @Test
    void namesAndValuesAreRead() throws Exception {
        assertThat(MetricLabels.parse("resource_namespace=cafe, cpu_limit=200m,note=a=b c")
                        .values())
                .isEqualTo(Map.of("resource_namespace", "cafe", "cpu_limit", "200m", "note", "a=b c"));
        assertThat(MetricLabels.parse("")).isEqualTo(MetricLabels.none());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "cafe|'cafe' must look like name=value",
                "a=1,|'' must look like name=value",
                "9a=1|'9a' is no name of a label",
                "a-b=1|'a-b' is no name of a label",
                "__name__=x|'__name__' is no name of a label",
                "outcome=x|'outcome' is a label of the metrics themselves",
                "le=x|'le' is a label of the metrics themselves",
                "a=|the value of 'a' must have 1 to 128 printable characters",
                "a=1,a=2|'a' is given twice",
            })
    void whatPrometheusWouldNotTakeIsNamed(String text, String why) {
        assertThatThrownBy(() -> MetricLabels.parse(text))
                .isInstanceOf(BadLabelsException.class)
                .hasMessageContaining(why);
    }

    @Test
    void thereMayBeSixteen() throws Exception {
        assertThat(MetricLabels.parse(many(16)).values()).hasSize(16);
        assertThatThrownBy(() -> MetricLabels.parse(many(17))).hasMessage("at most 16 labels, not 17");
    }

    private static String many(int count) {
        return IntStream.range(0, count).mapToObj(i -> "l" + i + "=v").collect(Collectors.joining(","));
    }
}
