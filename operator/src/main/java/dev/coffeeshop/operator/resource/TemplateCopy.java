package dev.coffeeshop.operator.resource;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperiment;
import dev.coffeeshop.operator.design.Trial;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpecBuilder;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The Deployment of one trial, from the pod template of a Deployment of the user's. The original is read and never
 * touched, and neither it nor any Service of the user's selects the copies: real traffic must not reach them.
 */
public final class TemplateCopy {

    private TemplateCopy() {}

    /**
     * @param container the one to be measured
     * @param foreignSelectors of all Services of the namespace that are not the operator's own
     */
    public static Deployment of(
            CoffeeShopExperiment experiment,
            Trial trial,
            Deployment original,
            String container,
            Collection<Map<String, String>> foreignSelectors) {
        PodTemplateSpec template = original.getSpec().getTemplate();
        PodTemplateSpec copy = new PodTemplateSpecBuilder(template)
                .withNewMetadata()
                .withAnnotations(template.getMetadata().getAnnotations())
                .withLabels(labels(experiment, trial, original, foreignSelectors))
                .endMetadata()
                .editSpec()
                .withNodeName(null)
                .withHostname(null)
                .withSubdomain(null)
                .withEnableServiceLinks(false)
                .withTerminationGracePeriodSeconds(grace(template.getSpec()))
                .withContainers(containers(experiment, trial, template.getSpec(), container))
                .endSpec()
                .build();
        return WorkloadFactory.deployment(experiment, trial, copy);
    }

    /** Why no copy can be made; empty when it can. */
    public static Optional<String> obstacle(Deployment original, String container) {
        List<String> names = original.getSpec().getTemplate().getSpec().getContainers().stream()
                .map(Container::getName)
                .toList();
        return names.contains(container)
                ? Optional.empty()
                : Optional.of("spec.workload.deploymentRef.container: Deployment %s has no container %s; it has %s"
                        .formatted(original.getMetadata().getName(), container, String.join(", ", names)));
    }

    /**
     * The template's labels without those by which the original or a foreign Service finds its pods. What is left, such
     * as a switch for a sidecar, still works.
     */
    private static Map<String, String> labels(
            CoffeeShopExperiment experiment,
            Trial trial,
            Deployment original,
            Collection<Map<String, String>> foreignSelectors) {
        Map<String, String> labels = new HashMap<>(Optional.ofNullable(
                        original.getSpec().getTemplate().getMetadata().getLabels())
                .orElse(Map.of()));
        labels.keySet()
                .removeAll(original.getSpec().getSelector().getMatchLabels().keySet());
        foreignSelectors.forEach(selector -> labels.keySet().removeAll(selector.keySet()));
        labels.putAll(Labels.of(experiment, trial, Component.WORKLOAD));
        return labels;
    }

    private static long grace(PodSpec pod) {
        return Math.min(
                WorkloadFactory.GRACE_SECONDS,
                Objects.requireNonNullElse(pod.getTerminationGracePeriodSeconds(), WorkloadFactory.GRACE_SECONDS));
    }

    private static List<Container> containers(
            CoffeeShopExperiment experiment, Trial trial, PodSpec pod, String measured) {
        return pod.getContainers().stream()
                .map(container ->
                        container.getName().equals(measured) ? atLimit(experiment, trial, container) : container)
                .toList();
    }

    private static Container atLimit(CoffeeShopExperiment experiment, Trial trial, Container container) {
        ResourceRequirements resources =
                Objects.requireNonNullElseGet(container.getResources(), ResourceRequirements::new);
        return new ContainerBuilder(container)
                .withResources(CpuShare.withCpu(resources, trial.cell()))
                .withEnv(
                        WorkloadFactory.environment(container.getEnv(), ServiceFactory.headlessHost(experiment, trial)))
                .build();
    }
}
