package dev.coffeeshop.operator.reconcile;

import dev.coffeeshop.operator.planning.WorkloadObservation;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentCondition;
import java.util.List;
import java.util.Optional;

/** What a trial's Deployment and pods say about the workload. Pure. */
final class WorkloadObserver {

    private WorkloadObserver() {}

    static WorkloadObservation observe(TrialView view) {
        Deployment deployment = view.deployment();
        if (deployment == null) {
            return new WorkloadObservation.Absent();
        }
        var disturbance = PodDisturbances.in(view, deployment.getSpec().getReplicas());
        if (disturbance.isPresent()) {
            return new WorkloadObservation.Disturbed(disturbance.get());
        }
        int ready = (int) view.workloadPods().stream().filter(PodState::isReady).count();
        int wanted = deployment.getSpec().getReplicas();
        return ready >= wanted ? new WorkloadObservation.Ready() : notReady(deployment, view.workloadPods(), ready);
    }

    private static WorkloadObservation notReady(Deployment deployment, List<PodState> pods, int ready) {
        return pods.stream()
                .filter(pod -> !pod.isTerminating())
                .flatMap(pod -> pod.trouble().stream())
                .findFirst()
                .or(() -> refusal(deployment))
                .<WorkloadObservation>map(
                        trouble -> new WorkloadObservation.Broken(trouble.reason(), trouble.message()))
                .orElseGet(() -> new WorkloadObservation.Starting(detail(deployment, pods, ready)));
    }

    /** The API server accepts the Deployment but refuses its pods, such as for Pod Security or a quota. */
    private static Optional<PodState.Trouble> refusal(Deployment deployment) {
        return Optional.ofNullable(deployment.getStatus()).map(status -> status.getConditions()).stream()
                .flatMap(List::stream)
                .filter(condition -> "ReplicaFailure".equals(condition.getType()))
                .filter(condition -> "True".equals(condition.getStatus()))
                .findFirst()
                .map(WorkloadObserver::trouble);
    }

    private static PodState.Trouble trouble(DeploymentCondition condition) {
        return new PodState.Trouble(condition.getReason(), condition.getMessage());
    }

    private static String detail(Deployment deployment, List<PodState> pods, int ready) {
        String waiting = pods.stream()
                .filter(pod -> !pod.isReady() && !pod.isTerminating())
                .findFirst()
                .map(pod -> ", pod %s: %s".formatted(pod.name(), pod.activity()))
                .orElse("");
        return "%d of %d replicas ready%s".formatted(ready, deployment.getSpec().getReplicas(), waiting);
    }
}
