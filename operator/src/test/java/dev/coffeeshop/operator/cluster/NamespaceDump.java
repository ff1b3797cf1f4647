package dev.coffeeshop.operator.cluster;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperiment;
import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a person needs to see when a test on the cluster has failed. */
record NamespaceDump(TestNamespace namespace) {

    private static final int LOG_LINES = 80;

    String text(String test) {
        return Stream.of(
                        "===== " + test + " failed in namespace " + namespace.name(),
                        section("experiments", this::experiments),
                        section("events", this::events),
                        section("pods", () -> pods(namespace.name())),
                        section("operator", () -> pods(TestCluster.OPERATOR_NAMESPACE)),
                        "=====")
                .collect(Collectors.joining("\n"));
    }

    private String experiments() {
        var serialization = new KubernetesSerialization();
        return namespace
                .client()
                .resources(CoffeeShopExperiment.class)
                .inNamespace(namespace.name())
                .list()
                .getItems()
                .stream()
                .map(serialization::asYaml)
                .collect(Collectors.joining("\n"));
    }

    private String events() {
        return namespace.client().v1().events().inNamespace(namespace.name()).list().getItems().stream()
                .map(NamespaceDump::line)
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    private static String line(Event event) {
        var about = event.getInvolvedObject();
        return "%s %s %s/%s: %s"
                .formatted(
                        event.getMetadata().getCreationTimestamp(),
                        event.getReason(),
                        about.getKind(),
                        about.getName(),
                        event.getMessage());
    }

    private String pods(String in) {
        return namespace.client().pods().inNamespace(in).list().getItems().stream()
                .map(this::pod)
                .collect(Collectors.joining("\n"));
    }

    private String pod(Pod pod) {
        String name = pod.getMetadata().getName();
        return "%s %s %s%n%s"
                .formatted(
                        name,
                        pod.getStatus().getPhase(),
                        pod.getStatus().getContainerStatuses(),
                        section(
                                "log of " + name,
                                () -> namespace
                                        .client()
                                        .pods()
                                        .inNamespace(pod.getMetadata().getNamespace())
                                        .withName(name)
                                        .tailingLines(LOG_LINES)
                                        .getLog()));
    }

    /** One part that cannot be had does not hide the others. */
    private static String section(String title, Supplier<String> content) {
        try {
            return "----- " + title + "\n" + content.get();
        } catch (KubernetesClientException e) {
            return "----- " + title + ": " + e.getMessage();
        }
    }
}
