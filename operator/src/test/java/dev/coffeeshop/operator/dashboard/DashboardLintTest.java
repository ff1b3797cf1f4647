package dev.coffeeshop.operator.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coffeeshop.cluster.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What makes a dashboard fit for any Grafana, and readable. */
class DashboardLintTest {

    private static final String DATA_SOURCE = "${datasource}";

    /** Columns of Grafana's grid. */
    private static final int WIDTH = 24;

    @Test
    void thereAreThree() {
        assertThat(Dashboard.all())
                .extracting(Dashboard::file)
                .containsExactly("experiment.json", "operator.json", "results.json");
        assertThat(Dashboard.all())
                .extracting(dashboard -> dashboard.json().path("uid").asText())
                .doesNotHaveDuplicates()
                .allSatisfy(uid -> assertThat(uid).startsWith("coffeeshop-").hasSizeLessThanOrEqualTo(40));
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void canBeImportedAsItIs(Dashboard dashboard) {
        var json = dashboard.json();

        assertThat(json.has("id")).as("an id is Grafana's to give").isFalse();
        assertThat(json.has("__inputs")).isFalse();
        assertThat(json.path("schemaVersion").asInt())
                .as("schema of Grafana 10.0, which later ones migrate")
                .isEqualTo(38);
        assertThat(json.path("title").asText()).startsWith("Coffee Shop / ");
        assertThat(json.path("description").asText()).endsWith(".");
        assertThat(json.path("tags").valueStream().map(JsonNode::asText)).contains("coffeeshop");
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void namesNoDataSourceOfItsOwn(Dashboard dashboard) {
        assertThat(dashboard.json().findValues("datasource")).isNotEmpty().allSatisfy(source -> {
            assertThat(source.path("type").asText()).isEqualTo("prometheus");
            assertThat(source.path("uid").asText()).isEqualTo(DATA_SOURCE);
        });
        assertThat(dashboard.panels())
                .allSatisfy(panel -> assertThat(panel.has("datasource")).isTrue());
        assertThat(dashboard.json().at("/templating/list/0/type").asText()).isEqualTo("datasource");
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void choosesFromTheWholeToThePart(Dashboard dashboard) {
        List<String> names = dashboard
                .json()
                .at("/templating/list")
                .valueStream()
                .map(variable -> variable.path("name").asText())
                .toList();

        assertThat(names)
                .isEqualTo(
                        dashboard.file().equals("operator.json")
                                ? List.of("datasource", "namespace", "experiment", "instance", "report_url")
                                : List.of(
                                        "datasource",
                                        "namespace",
                                        "experiment",
                                        "cpu_limit",
                                        "replicas",
                                        "report_url"));
        assertThat(dashboard.json().at("/templating/list").valueStream())
                .allSatisfy(
                        variable -> assertThat(variable.path("label").asText()).isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void everyPanelSaysWhatItShowsAndInWhichUnit(Dashboard dashboard) {
        assertThat(dashboard.panels()).hasSizeGreaterThan(5).allSatisfy(panel -> {
            assertThat(panel.path("title").asText()).isNotEmpty();
            assertThat(panel.path("description").asText())
                    .as(panel.path("title").asText())
                    .hasSizeGreaterThan(20)
                    .endsWith(".");
            assertThat(panel.at("/fieldConfig/defaults/unit").asText())
                    .as(panel.path("title").asText())
                    .isNotEmpty();
            assertThat(panel.path("targets").size()).isPositive();
        });
        assertThat(dashboard.panels())
                .extracting(panel -> panel.path("title").asText())
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void everyPanelHasItsOwnIdAndPlace(Dashboard dashboard) {
        assertThat(dashboard.rowsAndPanels())
                .extracting(panel -> panel.path("id").asInt())
                .doesNotHaveDuplicates();
        assertThat(dashboard.rowsAndPanels().stream().flatMap(DashboardLintTest::squares))
                .as("squares of the grid, each taken once")
                .doesNotHaveDuplicates();
        assertThat(dashboard.rowsAndPanels())
                .allSatisfy(panel -> assertThat(panel.at("/gridPos/x").asInt()
                                + panel.at("/gridPos/w").asInt())
                        .isLessThanOrEqualTo(WIDTH));
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void countersAreShownAsRatesOverGrafanasOwnInterval(Dashboard dashboard) {
        assertThat(dashboard.panelQueries()).allSatisfy(query -> {
            String left =
                    query.expression().replaceAll("(rate|increase)\\([a-z_]+\\{[^}]*}\\[\\$__rate_interval]\\)", "");
            assertThat(left)
                    .as("%s: %s", query.where(), query.expression())
                    .doesNotContainPattern("_(total|bucket|sum|count)\\{")
                    .doesNotContain("[");
        });
    }

    /** Grafana would else count with the data source's interval, and smear rungs that last for seconds. */
    @ParameterizedTest
    @MethodSource("dashboards")
    void loadIsShownAsOftenAsTheChartHasItScraped(Dashboard dashboard) throws IOException {
        String values = Files.readString(Checkout.current().operatorChart().resolve("values.yaml"));

        assertThat(dashboard.panels())
                .flatMap(panel -> panel.path("targets").valueStream().toList())
                .allSatisfy(target -> {
                    String expression = target.path("expr").asText();
                    boolean loadRate =
                            expression.contains("coffeeshop_load_") && expression.contains("$__rate_interval");
                    assertThat(target.path("interval").asText()).as(expression).isEqualTo(loadRate ? "5s" : "");
                });
        assertThat(values).contains("loadInterval: 5s");
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void everySeriesIsNamedByLabelsThatItHas(Dashboard dashboard) {
        assertThat(dashboard.panelQueries()).allSatisfy(query -> {
            assertThat(query.legend()).as(query.where()).isNotEmpty();
            if (query.isAggregated()) {
                assertThat(query.grouped()).as(query.where()).containsAll(query.inLegend());
            }
        });
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void marksTrialsAndLeadsToTheReport(Dashboard dashboard) {
        assertThat(dashboard.annotationQueries())
                .extracting(Query::expression)
                .anySatisfy(expression -> assertThat(expression).startsWith("coffeeshop_trial_active{"));
        assertThat(dashboard.json().path("links").valueStream())
                .extracting(link -> link.path("url").asText())
                .anySatisfy(url -> assertThat(url).startsWith("${report_url}/experiments"));
    }

    static Stream<Dashboard> dashboards() {
        return Dashboard.all().stream();
    }

    /** Column and row of each square of the grid that a panel covers. */
    private static Stream<String> squares(JsonNode panel) {
        var grid = panel.path("gridPos");
        int x = grid.path("x").asInt();
        int y = grid.path("y").asInt();
        return IntStream.range(x, x + grid.path("w").asInt())
                .boxed()
                .flatMap(column ->
                        IntStream.range(y, y + grid.path("h").asInt()).mapToObj(row -> "%d/%d".formatted(column, row)));
    }
}
