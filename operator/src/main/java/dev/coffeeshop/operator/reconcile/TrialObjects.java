package dev.coffeeshop.operator.reconcile;

import dev.coffeeshop.measurement.Calibration;
import dev.coffeeshop.measurement.Documents;
import dev.coffeeshop.operator.analysis.GeneratorNodes;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperiment;
import dev.coffeeshop.operator.api.v1alpha1.WorkloadSpec;
import dev.coffeeshop.operator.api.v1alpha1.WorkloadSpec.DeploymentRef;
import dev.coffeeshop.operator.config.OperatorConfig;
import dev.coffeeshop.operator.design.LoadPrograms;
import dev.coffeeshop.operator.design.LoadTarget;
import dev.coffeeshop.operator.design.Trial;
import dev.coffeeshop.operator.design.TrialDuration;
import dev.coffeeshop.operator.resource.Labels;
import dev.coffeeshop.operator.resource.LoadJobFactory;
import dev.coffeeshop.operator.resource.ServiceFactory;
import dev.coffeeshop.operator.resource.TemplateCopy;
import dev.coffeeshop.operator.resource.TrialName;
import dev.coffeeshop.operator.resource.WorkloadFactory;
import io.fabric8.kubernetes.api.model.DeletionPropagation;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.KubernetesClient;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Applies and deletes a trial's objects. What is applied follows from experiment and trial alone, and what is deleted
 * is named, not searched for: neither depends on a cache being up to date.
 */
@Singleton
class TrialObjects {

    private final KubernetesClient client;
    private final LoadJobFactory loadJobs;

    TrialObjects(KubernetesClient client, OperatorConfig config) {
        this.client = client;
        this.loadJobs =
                new LoadJobFactory(config.loadgen().image(), config.loadgen().imagePullPolicy());
    }

    void deployWorkload(CoffeeShopExperiment experiment, Trial trial) {
        ServiceFactory.services(experiment, trial).forEach(this::apply);
        apply(workload(experiment, trial));
    }

    void startLoad(CoffeeShopExperiment experiment, Trial trial) {
        var spec = experiment.getSpec();
        var target = LoadTarget.of(spec, ServiceFactory.targetHost(experiment, trial));
        var program = LoadPrograms.of(spec, trial, target, calibrations(experiment));
        apply(loadJobs.job(
                experiment,
                trial,
                Documents.toJson(program),
                TrialDuration.of(spec).loadAtMost()));
    }

    /** They change with a trial's record only, so that a load that is started twice has the same program. */
    private static List<Calibration> calibrations(CoffeeShopExperiment experiment) {
        return Optional.ofNullable(experiment.getStatus())
                .map(status -> GeneratorNodes.calibrations(status.generator()))
                .orElseGet(List::of);
    }

    /** Returns at once; the Deployment and the Job stay until the last of their pods is gone. */
    void delete(CoffeeShopExperiment experiment, Trial trial) {
        String namespace = experiment.getMetadata().getNamespace();
        client.batch()
                .v1()
                .jobs()
                .inNamespace(namespace)
                .withName(TrialName.ofLoad(experiment, trial))
                .withPropagationPolicy(DeletionPropagation.FOREGROUND)
                .delete();
        client.apps()
                .deployments()
                .inNamespace(namespace)
                .withName(TrialName.of(experiment, trial))
                .withPropagationPolicy(DeletionPropagation.FOREGROUND)
                .delete();
        ServiceFactory.services(experiment, trial)
                .forEach(service -> client.resource(service).delete());
    }

    /** Why the workload cannot be deployed although the API server accepted the spec; empty when it can. */
    Optional<String> obstacle(CoffeeShopExperiment experiment) {
        return Optional.ofNullable(experiment.getSpec().workload().deploymentRef())
                .flatMap(ref -> obstacle(ref, original(experiment, ref)));
    }

    private static Optional<String> obstacle(DeploymentRef ref, @Nullable Deployment original) {
        return original == null
                ? Optional.of("spec.workload.deploymentRef.name: there is no Deployment %s in this namespace"
                        .formatted(ref.name()))
                : TemplateCopy.obstacle(original, ref.container());
    }

    private Deployment workload(CoffeeShopExperiment experiment, Trial trial) {
        WorkloadSpec workload = experiment.getSpec().workload();
        DeploymentRef ref = workload.deploymentRef();
        return ref == null
                ? WorkloadFactory.fromImage(experiment, trial, Objects.requireNonNull(workload.image()))
                : copy(experiment, trial, ref);
    }

    private Deployment copy(CoffeeShopExperiment experiment, Trial trial, DeploymentRef ref) {
        Deployment original = original(experiment, ref);
        if (original == null) {
            throw new IllegalStateException("Deployment %s is gone".formatted(ref.name()));
        }
        return TemplateCopy.of(experiment, trial, original, ref.container(), foreignSelectors(experiment));
    }

    private @Nullable Deployment original(CoffeeShopExperiment experiment, DeploymentRef ref) {
        return client.apps()
                .deployments()
                .inNamespace(experiment.getMetadata().getNamespace())
                .withName(ref.name())
                .get();
    }

    private List<Map<String, String>> foreignSelectors(CoffeeShopExperiment experiment) {
        return client.services().inNamespace(experiment.getMetadata().getNamespace()).list().getItems().stream()
                .filter(service -> !Labels.isManaged(service))
                .map(service -> service.getSpec().getSelector())
                .filter(Objects::nonNull)
                .toList();
    }

    private void apply(HasMetadata object) {
        client.resource(object).fieldManager(Labels.OPERATOR).forceConflicts().serverSideApply();
    }
}
