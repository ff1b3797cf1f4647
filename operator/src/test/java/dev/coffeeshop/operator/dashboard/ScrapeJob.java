package dev.coffeeshop.operator.dashboard;

import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.Pod;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Pods of one kind, as the chart's PodMonitors name them.
 *
 * @param application label {@code app.kubernetes.io/name} of the pods
 * @param port by its name
 * @param path of the metrics
 */
record ScrapeJob(String name, String namespace, String application, String port, String path) {

    static ScrapeJob operator(String namespace) {
        return new ScrapeJob("operator", namespace, "coffeeshop-operator", "http", "/q/metrics");
    }

    static ScrapeJob load(String namespace) {
        return new ScrapeJob("load", namespace, "coffeeshop-load", "http-metrics", "/metrics");
    }

    /** The targets' file, relative to the configuration's folder. */
    Path file() {
        return Path.of(name + ".json");
    }

    /**
     * A pod as file-based discovery wants it: reached through the API server's proxy, since a Prometheus outside of the
     * cluster has no way into the pods' network. Empty as long as the pod does not run.
     */
    Optional<Map<String, Object>> target(Pod pod, URI server) {
        String podName = pod.getMetadata().getName();
        return number(pod)
                .map(number -> Map.of(
                        "targets",
                        new String[] {server.getAuthority()},
                        "labels",
                        Map.of(
                                "__metrics_path__",
                                "/api/v1/namespaces/%s/pods/%s:%d/proxy%s".formatted(namespace, podName, number, path),
                                "namespace",
                                namespace,
                                "pod",
                                podName,
                                "instance",
                                podName)));
    }

    private Optional<Integer> number(Pod pod) {
        return "Running".equals(pod.getStatus().getPhase())
                ? pod.getSpec().getContainers().stream()
                        .flatMap(container -> container.getPorts().stream())
                        .filter(each -> port.equals(each.getName()))
                        .map(ContainerPort::getContainerPort)
                        .findFirst()
                : Optional.empty();
    }
}
