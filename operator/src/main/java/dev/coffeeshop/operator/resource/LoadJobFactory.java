package dev.coffeeshop.operator.resource;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperiment;
import dev.coffeeshop.operator.api.v1alpha1.LoadSpec.GeneratorSpec;
import dev.coffeeshop.operator.design.Trial;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpecBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.ResourceRequirementsBuilder;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobBuilder;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The load Job of one trial. It is never started again by Kubernetes: a second run would meet a workload that the first
 * one has warmed or broken, so a new attempt is a new trial with fresh pods.
 */
public final class LoadJobFactory {

    /** Where the load generator answers questions about its progress. */
    public static final int PROGRESS_PORT = 9090;

    public static final String CONTAINER = "loadgen";

    static final String PROGRAM_VARIABLE = "LOAD_PROGRAM";

    private final String image;
    private final String imagePullPolicy;

    /** @param image of the load generator */
    public LoadJobFactory(String image, String imagePullPolicy) {
        this.image = image;
        this.imagePullPolicy = imagePullPolicy;
    }

    /**
     * @param program the load program as JSON
     * @param longest Kubernetes ends the Job after this time
     */
    public Job job(CoffeeShopExperiment experiment, Trial trial, String program, Duration longest) {
        return new JobBuilder()
                .withMetadata(TrialMetadata.of(experiment, trial, Component.LOAD, TrialName.ofLoad(experiment, trial)))
                .withNewSpec()
                .withCompletions(1)
                .withParallelism(1)
                .withBackoffLimit(0)
                .withActiveDeadlineSeconds(longest.toSeconds())
                .withTemplate(template(experiment, trial, program))
                .endSpec()
                .build();
    }

    private PodTemplateSpec template(CoffeeShopExperiment experiment, Trial trial, String program) {
        GeneratorSpec generator = experiment.getSpec().load().generator();
        return new PodTemplateSpecBuilder()
                .withNewMetadata()
                .withLabels(Labels.of(experiment, trial, Component.LOAD))
                .endMetadata()
                .withNewSpec()
                .withRestartPolicy("Never")
                .withAutomountServiceAccountToken(false)
                .withEnableServiceLinks(false)
                .withTerminationGracePeriodSeconds(WorkloadFactory.GRACE_SECONDS)
                .withNodeSelector(generator.nodeSelector())
                .withSecurityContext(PodSecurity.restrictedPod())
                .withContainers(container(program, generator))
                .endSpec()
                .build();
    }

    private Container container(String program, GeneratorSpec generator) {
        return new ContainerBuilder()
                .withName(CONTAINER)
                .withImage(image)
                .withImagePullPolicy(imagePullPolicy)
                .addNewEnv()
                .withName(PROGRAM_VARIABLE)
                .withValue(program)
                .endEnv()
                .addNewPort()
                .withName("progress")
                .withProtocol("TCP")
                .withContainerPort(PROGRESS_PORT)
                .endPort()
                .withTerminationMessagePolicy("File")
                .withResources(resources(generator.resources().requests()))
                .withSecurityContext(PodSecurity.restrictedReadOnlyContainer())
                .build();
    }

    /** Memory is bounded, CPU is not: a throttled generator would measure itself. */
    private static ResourceRequirements resources(Map<String, Quantity> requests) {
        ResourceRequirementsBuilder resources = new ResourceRequirementsBuilder().withRequests(requests);
        @Nullable Quantity memory = requests.get("memory");
        return memory == null
                ? resources.build()
                : resources.addToLimits("memory", memory).build();
    }
}
