package dev.coffeeshop.operator.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffeeshop.operator.planning.WorkloadObservation;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import io.fabric8.kubernetes.api.model.apps.DeploymentStatusBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkloadObserverTest {

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

    private static WorkloadObservation observe(PodState... pods) {
        return WorkloadObserver.observe(new TrialView(TWO_REPLICAS, null, List.of(pods), List.of()));
    }
}
