package dev.coffeeshop.operator.reconcile;

import dev.coffeeshop.measurement.LoadProgress;
import dev.coffeeshop.operator.planning.LoadObservation;
import dev.coffeeshop.operator.resource.LoadJobFactory;
import io.fabric8.kubernetes.api.model.ContainerStateTerminated;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobCondition;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a trial's load Job and its pods say. The pod of completion index 0 leads the others and leaves the result; while it
 * runs, nothing that befalls another pod ends the load: the leader notices it and says what it was worth. Asks for
 * progress where there is someone to ask, else pure.
 */
final class LoadObserver {

    /** The Job's cache may be this much ahead of the pod's. */
    private static final Duration CACHES_AGREE = Duration.ofSeconds(20);

    private final Function<String, Optional<LoadProgress>> progress;

    /** @param progress asks the load pod at an address */
    LoadObserver(Function<String, Optional<LoadProgress>> progress) {
        this.progress = progress;
    }

    LoadObservation observe(TrialView view, Instant now) {
        Job job = view.load();
        if (job == null) {
            return new LoadObservation.Absent();
        }
        List<PodState> pods = view.loadPods().stream()
                .sorted(Comparator.comparingInt(PodState::completionIndex).thenComparing(PodState::name))
                .toList();
        List<PodState> leaders =
                pods.stream().filter(pod -> pod.completionIndex() == 0).toList();
        return ended(leaders)
                .or(() -> running(leaders))
                .or(() -> failed(job))
                .or(() -> broken(pods))
                .or(() -> lost(job, now))
                .orElseGet(() ->
                        isYetToRun(job, leaders) ? new LoadObservation.Pending() : new LoadObservation.Running(null));
    }

    private static boolean isYetToRun(Job job, List<PodState> leaders) {
        return leaders.stream().allMatch(PodState::isPending)
                && condition(job, "Complete").isEmpty();
    }

    private static Optional<LoadObservation> ended(List<PodState> pods) {
        return pods.stream()
                .flatMap(pod -> pod.ended(LoadJobFactory.CONTAINER).stream())
                .findFirst()
                .map(LoadObserver::result);
    }

    /** A generator that gives up leaves a message too, with another exit code. */
    private static LoadObservation result(ContainerStateTerminated end) {
        String message = Objects.requireNonNullElse(end.getMessage(), "");
        return end.getExitCode() == 0 || !message.isBlank()
                ? new LoadObservation.Ended(message)
                : new LoadObservation.Broken(
                        Objects.requireNonNullElse(end.getReason(), "Error"),
                        "the load generator ended with exit code %d and without a result".formatted(end.getExitCode()));
    }

    private static Optional<LoadObservation> broken(List<PodState> pods) {
        return pods.stream()
                .flatMap(pod -> pod.failure().or(pod::trouble).stream())
                .findFirst()
                .map(trouble -> new LoadObservation.Broken(trouble.reason(), trouble.message()));
    }

    private static Optional<LoadObservation> failed(Job job) {
        return condition(job, "Failed")
                .map(condition -> new LoadObservation.Broken(condition.getReason(), condition.getMessage()));
    }

    private static Optional<LoadObservation> lost(Job job, Instant now) {
        return condition(job, "Complete")
                .map(condition -> Instant.parse(condition.getLastTransitionTime()))
                .filter(since -> since.plus(CACHES_AGREE).isBefore(now))
                .map(_ -> new LoadObservation.Broken(
                        "ResultLost", "the load Job is complete, but its pod and with it the result are gone"));
    }

    private Optional<LoadObservation> running(List<PodState> leaders) {
        return leaders.stream()
                .filter(PodState::isRunning)
                .findFirst()
                .map(leader -> new LoadObservation.Running(
                        leader.address().flatMap(progress).orElse(null)));
    }

    private static Optional<JobCondition> condition(Job job, String type) {
        return Optional.ofNullable(job.getStatus()).map(status -> status.getConditions()).stream()
                .flatMap(List::stream)
                .filter(condition -> type.equals(condition.getType()) && "True".equals(condition.getStatus()))
                .findFirst();
    }
}
