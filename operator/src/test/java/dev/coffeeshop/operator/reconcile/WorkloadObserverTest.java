package dev.coffeeshop.operator.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffeeshop.operator.planning.WorkloadObservation;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import io.fabric8.kubernetes.api.model.apps.DeploymentStatusBuilder;
import io.fabric8.kubernetes.api.model.batch.v1.JobBuilder;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkloadObserverTest {

    private static final String READY = """
              podIP: 10.0.0.3
              phase: Running
              conditions: [{type: Ready, status: "True"}]
            """;
    private static final Deployment TWO_REPLICAS =
            new DeploymentBuilder().withNewSpec().withReplicas(2).endSpec().build();

    @Test
    void isAbsentWithoutADeployment() {
        assertThat(WorkloadObserver.observe(TrialView.none())).isEqualTo(new WorkloadObservation.Absent());
    }

    @Test
    void isReadyWhenEveryReplicaIsReadyAndHasAnAddress() {
        assertThat(observe(Pods.ready("a"), Pods.ready("b"))).isEqualTo(new WorkloadObservation.Ready());
    }

    @Test
    void saysHowFarItIs() {
        assertThat(observe(Pods.ready("a"), Pods.waiting("b", "ContainerCreating", "")))
                .isEqualTo(new WorkloadObservation.Starting("1 of 2 replicas ready, pod b: ContainerCreating"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ErrImagePull",
                "ImagePullBackOff",
                "InvalidImageName",
                "CreateContainerConfigError",
                "CrashLoopBackOff"
            })
    void isBrokenWhenAPodIsStuck(String reason) {
        assertThat(observe(Pods.ready("a"), Pods.waiting("b", reason, "what the kubelet says")))
                .isEqualTo(new WorkloadObservation.Broken(reason, "pod b: what the kubelet says"));
    }

    @Test
    void aCrashLoopSaysHowTheContainerEnded() {
        var pod = Pods.pod("b", """
                  phase: Running
                  containerStatuses:
                  - name: workload
                    state: {waiting: {reason: CrashLoopBackOff, message: "back-off 10s"}}
                    lastState: {terminated: {reason: OOMKilled, exitCode: 137, finishedAt: "2026-01-01T00:00:00Z"}}
                """);

        assertThat(observe(pod))
                .isEqualTo(new WorkloadObservation.Broken(
                        "CrashLoopBackOff", "pod b: back-off 10s; it last ended with OOMKilled, exit code 137"));
    }

    @Test
    void isBrokenWhenNoNodeHasRoom() {
        var pod = Pods.pod("b", """
                  phase: Pending
                  conditions:
                  - {type: PodScheduled, status: "False", reason: Unschedulable, message: "0/1 nodes: Insufficient cpu"}
                """);

        assertThat(observe(pod))
                .isEqualTo(new WorkloadObservation.Broken("Unschedulable", "pod b: 0/1 nodes: Insufficient cpu"));
    }

    @Test
    void isBrokenWhenItsPodsAreRefused() {
        var refused = new DeploymentBuilder(TWO_REPLICAS)
                .withStatus(new DeploymentStatusBuilder()
                        .addNewCondition()
                        .withType("ReplicaFailure")
                        .withStatus("True")
                        .withReason("FailedCreate")
                        .withMessage("violates PodSecurity")
                        .endCondition()
                        .build())
                .build();

        assertThat(WorkloadObserver.observe(new TrialView(refused, null, List.of(), List.of())))
                .isEqualTo(new WorkloadObservation.Broken("FailedCreate", "violates PodSecurity"));
    }

    /** Metadata and status of one of two pods under load, and what is said of it. */
    @ParameterizedTest
    @MethodSource("disturbances")
    void isDisturbedWhenAPodIsTakenAwayUnderLoad(String metadata, String status, String message) {
        var pod = Pods.of("name: b, creationTimestamp: \"2026-01-01T00:00:00Z\"" + metadata, status);

        assertThat(underLoad(Pods.ready("a"), pod)).isEqualTo(new WorkloadObservation.Disturbed(message));
    }

    static Stream<Arguments> disturbances() {
        return Stream.of(
                Arguments.of("", "  {phase: Failed, reason: Evicted, message: no memory}", "Evicted: pod b: no memory"),
                Arguments.of("", "  {phase: Running, reason: NodeLost}", "NodeLost: pod b: no more is known"),
                Arguments.of("", """
                          phase: Running
                          conditions:
                          - {type: Ready, status: "True"}
                          - {type: DisruptionTarget, status: "True", reason: PreemptionByScheduler, message: "for c"}
                        """, "PreemptionByScheduler: pod b: for c"),
                Arguments.of("", """
                          phase: Running
                          conditions:
                          - {type: Ready, status: "False"}
                          - {type: ContainersReady, status: "True"}
                        """, "NodeLost: pod b: its node no longer reports"),
                Arguments.of(
                        ", deletionTimestamp: \"2026-01-01T00:02:00Z\"",
                        "  {phase: Running}",
                        "Deleted: pod b: deleted while it was under load"));
    }

    @Test
    void isDisturbedWhenAPodIsYoungerThanTheLoad() {
        var young = Pods.of("name: c, creationTimestamp: \"2026-01-01T00:01:31Z\"", READY);
        var old = Pods.of("name: c, creationTimestamp: \"2026-01-01T00:01:30Z\"", READY);

        assertThat(underLoad(Pods.ready("a"), young))
                .isEqualTo(new WorkloadObservation.Disturbed(
                        "Replaced: pod c was made under load, in the place of one that has gone"));
        assertThat(underLoad(Pods.ready("a"), old)).isEqualTo(new WorkloadObservation.Ready());
    }

    @Test
    void isDisturbedWhenAPodHasGone() {
        assertThat(underLoad(Pods.ready("a")))
                .isEqualTo(new WorkloadObservation.Disturbed("Gone: of 2 pods 1 is left"));
    }

    @Test
    void isNotDisturbedByAContainerThatIsNotReadyUnderLoad() {
        var slow = Pods.pod("b", """
                  phase: Running
                  conditions: [{type: Ready, status: "False"}, {type: ContainersReady, status: "False"}]
                """);

        assertThat(underLoad(Pods.ready("a"), slow)).isInstanceOf(WorkloadObservation.Starting.class);
    }

    @Test
    void isNotDisturbedByAContainerThatCrashesUnderLoad() {
        var crashed = Pods.waiting("b", "CrashLoopBackOff", "back-off 10s");

        assertThat(underLoad(Pods.ready("a"), crashed)).isInstanceOf(WorkloadObservation.Broken.class);
    }

    @Test
    void isNotDisturbedBeforeTheLoad() {
        var evicted = Pods.pod("b", "  {phase: Failed, reason: Evicted, message: no memory}");

        assertThat(observe(Pods.ready("a"), evicted)).isInstanceOf(WorkloadObservation.Starting.class);
    }

    private static WorkloadObservation underLoad(PodState... pods) {
        var load = new JobBuilder()
                .withNewMetadata()
                .withCreationTimestamp("2026-01-01T00:01:30Z")
                .endMetadata()
                .build();
        return WorkloadObserver.observe(new TrialView(TWO_REPLICAS, load, List.of(pods), List.of()));
    }

    private static WorkloadObservation observe(PodState... pods) {
        return WorkloadObserver.observe(new TrialView(TWO_REPLICAS, null, List.of(pods), List.of()));
    }
}
