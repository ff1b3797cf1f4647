package dev.coffeeshop.operator.reconcile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a replica was taken away since the load began, for another reason than load. Pure, and without memory: a
 * Deployment makes a new pod only in the place of one that has gone, so that a pod younger than the load Job tells of a
 * disturbance for as long as the trial lasts. A container that crashes is started again in the same pod.
 */
final class PodDisturbances {

    private PodDisturbances() {}

    /** Which pod and why, in words; empty before there is a load. */
    static Optional<String> in(TrialView view, int replicas) {
        if (view.load() == null) {
            return Optional.empty();
        }
        List<PodState> pods = view.workloadPods();
        return pods.stream()
                .flatMap(pod -> pod.disturbance().stream())
                .findFirst()
                .map(trouble -> "%s: %s".formatted(trouble.reason(), trouble.message()))
                .or(() -> replacement(pods, begin(view)))
                .or(() -> pods.size() < replicas ? Optional.of(gone(pods.size(), replicas)) : Optional.empty());
    }

    private static Optional<String> replacement(List<PodState> pods, @Nullable Instant begin) {
        return pods.stream()
                .filter(pod -> begin != null
                        && pod.created()
                                .filter(created -> created.isAfter(begin))
                                .isPresent())
                .findFirst()
                .map(pod -> "Replaced: pod %s was made under load, in the place of one that has gone"
                        .formatted(pod.name()));
    }

    private static String gone(int pods, int replicas) {
        return "Gone: of %d pods %d %s left".formatted(replicas, pods, pods == 1 ? "is" : "are");
    }

    private static @Nullable Instant begin(TrialView view) {
        var load = view.load();
        String created = load == null ? null : load.getMetadata().getCreationTimestamp();
        return created == null ? null : Instant.parse(created);
    }
}
