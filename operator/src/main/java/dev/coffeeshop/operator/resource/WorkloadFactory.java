package dev.coffeeshop.operator.resource;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperiment;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentSpec;
import dev.coffeeshop.operator.api.v1alpha1.WorkloadSpec;
import dev.coffeeshop.operator.design.MeasuredContainer;
import dev.coffeeshop.operator.design.Trial;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.EnvVarBuilder;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpecBuilder;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.ProbeBuilder;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import java.util.ArrayList;
import java.util.List;

/** The Deployment of one trial: fresh pods at the cell's CPU limit and replica count. */
public final class WorkloadFactory {

    /** Names the headless Service to the workload, so that its replicas find each other. */
    static final String SERVICE_VARIABLE = "COFFEESHOP_SERVICE";

    /** Short enough for a deleted experiment to be gone within seconds. */
    static final long GRACE_SECONDS = 5;

    private WorkloadFactory() {}

    /** From the workload's image. */
    public static Deployment fromImage(CoffeeShopExperiment experiment, Trial trial, String image) {
        return deployment(experiment, trial, template(experiment, trial, image));
    }

    /** From a pod template that is already this trial's own. */
    static Deployment deployment(CoffeeShopExperiment experiment, Trial trial, PodTemplateSpec template) {
        return new DeploymentBuilder()
                .withMetadata(TrialMetadata.of(experiment, trial, Component.WORKLOAD, TrialName.of(experiment, trial)))
                .withNewSpec()
                .withReplicas(trial.cell().replicas())
                .withProgressDeadlineSeconds(experiment.getSpec().workload().readyTimeoutSeconds())
                .withRevisionHistoryLimit(0)
                .withNewStrategy()
                .withType("Recreate")
                .endStrategy()
                .withNewSelector()
                .withMatchLabels(Labels.selector(experiment, trial, Component.WORKLOAD))
                .endSelector()
                .withTemplate(template)
                .endSpec()
                .build();
    }

    private static PodTemplateSpec template(CoffeeShopExperiment experiment, Trial trial, String image) {
        return new PodTemplateSpecBuilder()
                .withNewMetadata()
                .withLabels(Labels.of(experiment, trial, Component.WORKLOAD))
                .endMetadata()
                .withNewSpec()
                .withAutomountServiceAccountToken(false)
                .withEnableServiceLinks(false)
                .withTerminationGracePeriodSeconds(GRACE_SECONDS)
                .withSecurityContext(PodSecurity.restrictedPod())
                .withContainers(container(experiment, trial, image))
                .endSpec()
                .build();
    }

    private static Container container(CoffeeShopExperiment experiment, Trial trial, String image) {
        WorkloadSpec workload = experiment.getSpec().workload();
        return new ContainerBuilder()
                .withName(MeasuredContainer.FROM_IMAGE)
                .withImage(image)
                .addNewPort()
                .withName("http")
                .withProtocol("TCP")
                .withContainerPort(workload.port())
                .endPort()
                .withEnv(environment(workload.env(), ServiceFactory.headlessHost(experiment, trial)))
                .withResources(CpuShare.exactly(trial.cell(), workload.memory()))
                .withReadinessProbe(readiness(experiment.getSpec()))
                .withSecurityContext(PodSecurity.restrictedContainer())
                .build();
    }

    /** What the user sets wins. */
    static List<EnvVar> environment(List<EnvVar> given, String service) {
        List<EnvVar> variables = new ArrayList<>(given);
        if (given.stream().noneMatch(variable -> SERVICE_VARIABLE.equals(variable.getName()))) {
            variables.add(new EnvVarBuilder()
                    .withName(SERVICE_VARIABLE)
                    .withValue(service)
                    .build());
        }
        return List.copyOf(variables);
    }

    /** Asks often, for a prompt start, and patiently, for a replica that is throttled hard must not drop out for it. */
    private static Probe readiness(CoffeeShopExperimentSpec spec) {
        WorkloadSpec workload = spec.workload();
        return new ProbeBuilder()
                .withNewHttpGet()
                .withPath(workload.readinessPath())
                .withNewPort(workload.port())
                .withScheme(spec.load().protocol().name())
                .endHttpGet()
                .withPeriodSeconds(1)
                .withTimeoutSeconds(3)
                .withFailureThreshold(5)
                .withSuccessThreshold(1)
                .build();
    }
}
