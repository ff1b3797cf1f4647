package dev.coffeeshop.operator.chart;

import static dev.coffeeshop.operator.chart.RenderedChart.DEFAULT;
import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Dashboards as Grafana's sidecar finds them. */
class DashboardsTest {

    private static final String PROXY =
            "http://localhost:8001/api/v1/namespaces/coffeeshop-system/services/http:coffeeshop-operator:http/proxy";

    @Test
    void areThereOnlyWhereThatIsAskedFor() {
        assertThat(DEFAULT.all(ConfigMap.class)).isEmpty();
    }

    @Test
    void carryTheLabelAndTheFileAsItIs() throws IOException {
        List<ConfigMap> maps = maps(Map.of());

        assertThat(maps)
                .extracting(map -> map.getMetadata().getName())
                .containsExactly(
                        "coffeeshop-operator-experiment-dashboard",
                        "coffeeshop-operator-operator-dashboard",
                        "coffeeshop-operator-results-dashboard");
        assertThat(maps).allSatisfy(map -> {
            assertThat(map.getMetadata().getNamespace()).isEqualTo(RenderedChart.NAMESPACE);
            assertThat(map.getMetadata().getLabels()).containsEntry("grafana_dashboard", "1");
        });
        assertThat(maps.getFirst().getData().get("coffeeshop-experiment.json"))
                .isEqualToIgnoringNewLines(
                        Files.readString(RenderedChart.DIRECTORY.resolve("dashboards/experiment.json")))
                .contains("{{cpu_limit}}", PROXY);
    }

    @Test
    void goWhereGrafanaLooks() {
        List<ConfigMap> maps = maps(Map.of(
                "dashboards.namespace", "monitoring",
                "dashboards.labels.team", "coffee",
                "dashboards.annotations.grafana_folder", "Coffee Shop"));

        assertThat(maps).hasSize(3).allSatisfy(map -> {
            assertThat(map.getMetadata().getNamespace()).isEqualTo("monitoring");
            assertThat(map.getMetadata().getLabels())
                    .containsEntry("grafana_dashboard", "1")
                    .containsEntry("team", "coffee");
            assertThat(map.getMetadata().getAnnotations()).containsEntry("grafana_folder", "Coffee Shop");
        });
    }

    @Test
    void leadToReportsAsABrowserSeesThem() {
        List<ConfigMap> maps = maps(Map.of("dashboards.operatorUrl", "https://coffee.example.com"));

        assertThat(maps)
                .flatMap(map -> map.getData().values())
                .allSatisfy(json ->
                        assertThat(json).contains("https://coffee.example.com").doesNotContain("localhost:8001"));
    }

    private static List<ConfigMap> maps(Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("dashboards.enabled", true);
        return RenderedChart.with(all).all(ConfigMap.class);
    }
}
