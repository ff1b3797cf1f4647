package dev.coffeeshop.operator.reconcile;

import dev.coffeeshop.operator.planning.PodTrouble;
import io.fabric8.kubernetes.api.model.ContainerStateTerminated;
import io.fabric8.kubernetes.api.model.ContainerStateWaiting;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodCondition;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Questions to one pod's status. */
record PodState(Pod pod) {

    private static final String COMPLETION_INDEX = "batch.kubernetes.io/job-completion-index";

    /** Why a pod does not run, in its own words. */
    record Trouble(String reason, String message) {}

    String name() {
        return pod.getMetadata().getName();
    }

    Optional<String> address() {
        return Optional.ofNullable(pod.getStatus()).map(status -> status.getPodIP());
    }

    Optional<String> nodeAddress() {
        return Optional.ofNullable(pod.getStatus()).map(status -> status.getHostIP());
    }

    /** The API server's time, in whole seconds; empty for a pod that is not from there. */
    Optional<Instant> created() {
        return Optional.ofNullable(pod.getMetadata().getCreationTimestamp()).map(Instant::parse);
    }

    /** Place among the pods of a Job that are told apart; 0 when they are not. */
    int completionIndex() {
        return Optional.ofNullable(pod.getMetadata().getLabels())
                .map(labels -> labels.get(COMPLETION_INDEX))
                .map(Integer::parseInt)
                .orElse(0);
    }

    boolean isTerminating() {
        return pod.getMetadata().getDeletionTimestamp() != null;
    }

    boolean isReady() {
        return !isTerminating()
                && address().isPresent()
                && condition("Ready", "True").isPresent();
    }

    boolean isPending() {
        return "Pending".equals(phase());
    }

    boolean isRunning() {
        return !isTerminating() && "Running".equals(phase());
    }

    /** What keeps the pod from running and does not pass by waiting a little. */
    Optional<Trouble> trouble() {
        return unschedulable()
                .or(() -> allContainers()
                        .flatMap(status -> stuck(status).stream())
                        .findFirst());
    }

    /** Why the pod as a whole failed, such as Evicted. */
    Optional<Trouble> failure() {
        return Optional.ofNullable(pod.getStatus())
                .filter(status -> status.getReason() != null)
                .map(status -> trouble(status.getReason(), status.getMessage()));
    }

    /** Why the pod was taken away or is about to be, for another reason than what its containers do. */
    Optional<Trouble> disturbance() {
        return condition("DisruptionTarget", "True")
                .map(condition -> trouble(condition.getReason(), condition.getMessage()))
                .or(this::failure)
                .or(() -> isLost() ? Optional.of(trouble("NodeLost", "its node no longer reports")) : Optional.empty())
                .or(() -> isTerminating()
                        ? Optional.of(trouble("Deleted", "deleted while it was under load"))
                        : Optional.empty());
    }

    /**
     * The kubelet always tells the same of the pod and of its containers, unless the pod has gates of its own. When its
     * node is lost, the control plane takes back only what was said of the pod.
     */
    private boolean isLost() {
        return condition("Ready", "False").isPresent()
                && condition("ContainersReady", "True").isPresent()
                && pod.getSpec().getReadinessGates().isEmpty();
    }

    /** Of the containers that run together, without those that only prepare. */
    Stream<ContainerStatus> containers() {
        return Optional.ofNullable(pod.getStatus()).map(status -> status.getContainerStatuses()).stream()
                .flatMap(List::stream);
    }

    private Stream<ContainerStatus> allContainers() {
        return Stream.concat(
                Optional.ofNullable(pod.getStatus()).map(status -> status.getInitContainerStatuses()).stream()
                        .flatMap(List::stream),
                containers());
    }

    /** How the container of that name ended; empty while it runs. */
    Optional<ContainerStateTerminated> ended(String container) {
        return containers()
                .filter(status -> status.getName().equals(container))
                .map(status -> status.getState())
                .filter(Objects::nonNull)
                .map(state -> state.getTerminated())
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** What the pod does now, in a word or two, such as ContainerCreating. */
    String activity() {
        return trouble()
                .map(Trouble::reason)
                .or(() -> allContainers()
                        .flatMap(status -> waiting(status).stream())
                        .findFirst()
                        .map(ContainerStateWaiting::getReason))
                .orElse(isReady() ? "ready" : "not ready");
    }

    private String phase() {
        return Optional.ofNullable(pod.getStatus())
                .map(status -> status.getPhase())
                .orElse("Pending");
    }

    private Optional<Trouble> unschedulable() {
        return condition("PodScheduled", "False")
                .filter(condition -> "Unschedulable".equals(condition.getReason()))
                .map(condition -> trouble("Unschedulable", condition.getMessage()));
    }

    private Optional<Trouble> stuck(ContainerStatus status) {
        return waiting(status)
                .filter(waiting -> PodTrouble.keepsWaiting(waiting.getReason()))
                .map(waiting -> trouble(waiting.getReason(), waiting.getMessage() + lastEnd(status)));
    }

    /** A back-off says that the container crashes, its last end says how. */
    private static String lastEnd(ContainerStatus status) {
        return Optional.ofNullable(status.getLastState())
                .map(state -> state.getTerminated())
                .map(end -> "; it last ended with %s, exit code %d".formatted(end.getReason(), end.getExitCode())
                        + Optional.ofNullable(end.getMessage())
                                .map(message -> ": " + message.strip())
                                .orElse(""))
                .orElse("");
    }

    private Trouble trouble(String reason, @Nullable String message) {
        return new Trouble(
                reason, "pod %s: %s".formatted(name(), Objects.requireNonNullElse(message, "no more is known")));
    }

    private static Optional<ContainerStateWaiting> waiting(ContainerStatus status) {
        return Optional.ofNullable(status.getState())
                .map(state -> state.getWaiting())
                .filter(waiting -> waiting.getReason() != null);
    }

    private Optional<PodCondition> condition(String type, String status) {
        return Optional.ofNullable(pod.getStatus()).map(podStatus -> podStatus.getConditions()).stream()
                .flatMap(List::stream)
                .filter(condition -> type.equals(condition.getType()) && status.equals(condition.getStatus()))
                .findFirst();
    }
}
