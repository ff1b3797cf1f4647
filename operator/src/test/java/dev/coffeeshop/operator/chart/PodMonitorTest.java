package dev.coffeeshop.operator.chart;

import static dev.coffeeshop.operator.chart.RenderedChart.DEFAULT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coffeeshop.operator.api.v1alpha1.LoadSpec;
import dev.coffeeshop.operator.design.Cell;
import dev.coffeeshop.operator.design.Trial;
import dev.coffeeshop.operator.fixture.Experiments;
import dev.coffeeshop.operator.resource.LoadJobFactory;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PodMonitorTest {

    @Test
    void isScrapedOnlyWhereThatIsAskedFor() {
        assertThat(DEFAULT.objects()).extracting(HasMetadata::getKind).doesNotContain("PodMonitor");
    }

    @Test
    void scrapesTheOperatorAndEveryLoadPod() {
        var operator = DEFAULT.only(Deployment.class).getSpec().getTemplate();
        var monitors = monitors(Map.of("podMonitor.enabled", true, "podMonitor.labels.release", "prometheus"));

        assertThat(monitors)
                .extracting(monitor -> monitor.getMetadata().getName())
                .containsExactly("coffeeshop-operator", "coffeeshop-operator-load");
        assertThat(monitors)
                .allSatisfy(monitor ->
                        assertThat(monitor.getMetadata().getLabels()).containsEntry("release", "prometheus"));
        assertThat(operator.getMetadata().getLabels())
                .containsAllEntriesOf(monitors.getFirst().<Map<String, String>>get("spec", "selector", "matchLabels"));
        assertThat(operator.getSpec().getContainers().getFirst().getPorts())
                .extracting(ContainerPort::getName)
                .contains(monitors.getFirst().<String>get("spec", "podMetricsEndpoints", 0, "port"));
    }

    /** What the operator makes and what the chart looks for are written in two places. */
    @Test
    void findsTheLoadPodsAsTheOperatorMakesThem() {
        var load = monitors(Map.of("podMonitor.enabled", true)).getLast();
        var pod = new LoadJobFactory("loadgen", "Always")
                .job(
                        Experiments.ofImage(LoadSpec.Routing.Endpoints),
                        new Trial(new Cell(200, 1), 1, 1),
                        "{}",
                        Duration.ofMinutes(1))
                .getSpec()
                .getTemplate();

        assertThat(pod.getMetadata().getLabels())
                .containsAllEntriesOf(load.<Map<String, String>>get("spec", "selector", "matchLabels"));
        assertThat(pod.getSpec().getContainers().getFirst().getPorts())
                .extracting(ContainerPort::getName)
                .contains(load.<String>get("spec", "podMetricsEndpoints", 0, "port"));
    }

    @Test
    void scrapesLoadPodsWhereExperimentsAreRun() {
        var everywhere = monitors(Map.of("podMonitor.enabled", true)).getLast();
        var some = monitors(Map.of("podMonitor.enabled", true, "watchNamespaces[0]", "team-a"))
                .getLast();

        assertThat(everywhere.<Boolean>get("spec", "namespaceSelector", "any")).isTrue();
        assertThat(some.<List<String>>get("spec", "namespaceSelector", "matchNames"))
                .containsExactly("team-a");
    }

    private static List<GenericKubernetesResource> monitors(Map<String, Object> values) {
        return RenderedChart.with(values).all(GenericKubernetesResource.class).stream()
                .filter(object -> object.getKind().equals("PodMonitor"))
                .toList();
    }
}
