package dev.coffeeshop.operator.resource;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperiment;
import dev.coffeeshop.operator.api.v1alpha1.GeneratorSpec;
import dev.coffeeshop.operator.api.v1alpha1.LoadSpec;
import dev.coffeeshop.operator.design.Trial;
import io.fabric8.kubernetes.api.model.Affinity;
import io.fabric8.kubernetes.api.model.AffinityBuilder;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.ContainerPortBuilder;
import io.fabric8.kubernetes.api.model.PodSpecBuilder;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpecBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.ResourceRequirementsBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The pods of a load Job: all alike, told apart by their index. */
final class LoadPodFactory {

    static final String CONTAINER = "loadgen";
    static final int PROGRESS_PORT = 9090;

    /** Metrics are served there, too; monitors name it. */
    static final String PROGRESS_PORT_NAME = "http-metrics";

    private final String image;
    private final String imagePullPolicy;

    LoadPodFactory(String image, String imagePullPolicy) {
        this.image = image;
        this.imagePullPolicy = imagePullPolicy;
    }

    PodTemplateSpec template(CoffeeShopExperiment experiment, Trial trial, String program) {
        LoadSpec load = experiment.getSpec().load();
        var pod = new PodSpecBuilder()
                .withRestartPolicy("Never")
                .withAutomountServiceAccountToken(false)
                .withEnableServiceLinks(false)
                .withTerminationGracePeriodSeconds(WorkloadFactory.GRACE_SECONDS)
                .withNodeSelector(load.generator().nodeSelector())
                .withAffinity(affinity(experiment, trial))
                .withSecurityContext(PodSecurity.restrictedPod())
                .withContainers(container(experiment, trial, program));
        if (LoadGroup.isNeeded(load)) {
            pod.withSubdomain(LoadGroup.serviceName(experiment, trial));
        }
        TrustedAuthorities.of(load).ifPresent(authorities -> pod.withVolumes(authorities.volume()));
        return new PodTemplateSpecBuilder()
                .withNewMetadata()
                .withLabels(Labels.of(experiment, trial, Component.LOAD))
                .endMetadata()
                .withSpec(pod.build())
                .build();
    }

    /** Keeps the generator from competing with what it measures, where that is asked for. */
    private static @Nullable Affinity affinity(CoffeeShopExperiment experiment, Trial trial) {
        return switch (experiment.getSpec().load().generator().placement()) {
            case Anywhere -> null;
            case SeparateNode ->
                new AffinityBuilder()
                        .withNewPodAntiAffinity()
                        .addNewRequiredDuringSchedulingIgnoredDuringExecution()
                        .withTopologyKey("kubernetes.io/hostname")
                        .withNewLabelSelector()
                        .withMatchLabels(Labels.selector(experiment, trial, Component.WORKLOAD))
                        .endLabelSelector()
                        .endRequiredDuringSchedulingIgnoredDuringExecution()
                        .endPodAntiAffinity()
                        .build();
        };
    }

    private Container container(CoffeeShopExperiment experiment, Trial trial, String program) {
        LoadSpec load = experiment.getSpec().load();
        var container = new ContainerBuilder()
                .withName(CONTAINER)
                .withImage(image)
                .withImagePullPolicy(imagePullPolicy)
                .withEnv(LoadEnvironment.of(experiment, trial, program))
                .withPorts(ports(load))
                .withTerminationMessagePolicy("File")
                .withResources(resources(load.generator()))
                .withSecurityContext(PodSecurity.restrictedReadOnlyContainer());
        TrustedAuthorities.of(load).ifPresent(authorities -> container.withVolumeMounts(authorities.mount()));
        return container.build();
    }

    private static List<ContainerPort> ports(LoadSpec load) {
        List<ContainerPort> ports = new ArrayList<>();
        ports.add(port(PROGRESS_PORT_NAME, PROGRESS_PORT));
        if (LoadGroup.isNeeded(load)) {
            ports.add(port(LoadGroup.PORT_NAME, LoadGroup.PORT));
        }
        return List.copyOf(ports);
    }

    private static ContainerPort port(String name, int number) {
        return new ContainerPortBuilder()
                .withName(name)
                .withProtocol("TCP")
                .withContainerPort(number)
                .build();
    }

    /** Memory is bounded, CPU only where the user says so: a throttled generator measures itself. */
    private static ResourceRequirements resources(GeneratorSpec generator) {
        Map<String, Quantity> requests = generator.resources().requests();
        Map<String, Quantity> limits = generator.resources().limits();
        var resources = new ResourceRequirementsBuilder().withRequests(requests).withLimits(limits);
        @Nullable Quantity memory = requests.get("memory");
        return memory == null || limits.containsKey("memory")
                ? resources.build()
                : resources.addToLimits("memory", memory).build();
    }
}
