package dev.coffeeshop.operator.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffeeshop.operator.dashboard.Query.Selector;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No query asks for what nobody tells. */
class DashboardMetricsTest {

    private static final KnownMetrics KNOWN = KnownMetrics.all();
    private static final Pattern BARE =
            Pattern.compile("\\b(coffeeshop|reconciliations|jvm|process|http)_[a-z_]+(?!\\{|[a-z_])");

    @ParameterizedTest
    @MethodSource("queries")
    void everyMetricAndLabelIsThere(Query query) {
        assertThat(query.selectors()).as(query.expression()).isNotEmpty();
        Set<String> shown = new HashSet<>(query.shownLabels());
        for (Selector selector : query.selectors()) {
            assertThat(KNOWN.labels()).as("metrics").containsKey(selector.metric());
            Set<String> labels = KNOWN.labels().getOrDefault(selector.metric(), Set.of());
            assertThat(labels)
                    .as(selector.metric())
                    .containsAll(selector.labels())
                    .containsAll(shown);
        }
    }

    /** A metric without braces would be asked of all experiments, and overlooked above. */
    @ParameterizedTest
    @MethodSource("queries")
    void everyMetricIsSelectedByLabels(Query query) {
        assertThat(query.expression()).doesNotContainPattern(BARE);
    }

    @Test
    void theReadingOfQueriesFindsWhatIsInThem() {
        var query =
                new Query("here", "sum by (le, phase) (rate(a_bucket{x=\"$y\", z=~\"1|2\"}[1m]))", "{{phase}} {{w}}");

        assertThat(query.selectors()).containsExactly(new Selector("a_bucket", Set.of("x", "z")));
        assertThat(query.shownLabels()).containsExactlyInAnyOrder("le", "phase", "w");
    }

    static Stream<Query> queries() {
        return Dashboard.all().stream()
                .flatMap(dashboard -> Stream.of(
                                dashboard.panelQueries().stream(),
                                dashboard.annotationQueries().stream(),
                                dashboard.variables().stream().map(variable -> asQuery(dashboard, variable)))
                        .flatMap(each -> each));
    }

    /** {@code label_values(metric{…}, label)}, or without the braces. */
    private static Query asQuery(Dashboard dashboard, Dashboard.Variable variable) {
        var values = LabelValues.of(variable.query());
        return new Query(
                "%s, variable %s".formatted(dashboard.file(), variable.name()),
                values.selector().contains("{") ? values.selector() : values.selector() + "{}",
                "{{%s}}".formatted(values.label()));
    }
}
