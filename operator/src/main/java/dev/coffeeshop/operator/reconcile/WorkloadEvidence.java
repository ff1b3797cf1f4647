package dev.coffeeshop.operator.reconcile;

import dev.coffeeshop.operator.record.Evidence;
import dev.coffeeshop.operator.record.Evidence.CounterSample;
import dev.coffeeshop.operator.record.Evidence.Exit;
import dev.coffeeshop.operator.record.Evidence.Replica;
import io.fabric8.kubernetes.api.model.ContainerState;
import io.fabric8.kubernetes.api.model.ContainerStateTerminated;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What the pods of a workload show at one moment, as evidence. Pure. */
final class WorkloadEvidence {

    private WorkloadEvidence() {}

    /** @param container the one that is measured */
    static Evidence of(List<PodState> pods, String container, List<CounterSample> samples) {
        List<PodState> alive = pods.stream().filter(pod -> !pod.isTerminating()).toList();
        return new Evidence(
                alive.stream().flatMap(pod -> replica(pod, container).stream()).toList(),
                alive.stream().flatMap(WorkloadEvidence::exits).distinct().toList(),
                samples);
    }

    private static Optional<Replica> replica(PodState pod, String container) {
        return pod.containers()
                .filter(status -> status.getName().equals(container))
                .findFirst()
                .map(status -> new Replica(
                        pod.name(),
                        pod.pod().getSpec().getNodeName(),
                        status.getImage(),
                        status.getImageID(),
                        Objects.requireNonNullElse(status.getRestartCount(), 0)));
    }

    /** A container's last end is shown only until the next one, which is why the evidence is gathered along the way. */
    private static Stream<Exit> exits(PodState pod) {
        return pod.containers()
                .flatMap(status -> Stream.of(status.getLastState(), status.getState())
                        .flatMap(state -> terminated(state).stream())
                        .map(end -> exit(pod, status, end)));
    }

    private static Optional<ContainerStateTerminated> terminated(ContainerState state) {
        return Optional.ofNullable(state).map(ContainerState::getTerminated).filter(end -> end.getFinishedAt() != null);
    }

    private static Exit exit(PodState pod, ContainerStatus status, ContainerStateTerminated end) {
        return new Exit(
                Instant.parse(end.getFinishedAt()),
                pod.name(),
                status.getName(),
                Objects.requireNonNullElse(end.getReason(), "Error"),
                end.getExitCode());
    }
}
