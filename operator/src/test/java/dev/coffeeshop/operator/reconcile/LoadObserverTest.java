package dev.coffeeshop.operator.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffeeshop.measurement.LoadProgress;
import dev.coffeeshop.operator.planning.LoadObservation;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LoadObserverTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:10:00Z");
    private static final LoadProgress PROGRESS = new LoadProgress("rung", 1, 3, 4, 2.5);

    private final LoadObserver observer =
            new LoadObserver(address -> address.equals("10.0.0.1") ? Optional.of(PROGRESS) : Optional.empty());

    @Test
    void asksARunningPodForItsProgress() {
        var running = Pods.pod("load", "  {phase: Running, podIP: 10.0.0.1}");
        var mute = Pods.pod("load", "  {phase: Running, podIP: 10.0.0.2}");

        assertThat(observe(job(), running)).isEqualTo(new LoadObservation.Running(PROGRESS));
        assertThat(observe(job(), mute)).isEqualTo(new LoadObservation.Running(null));
    }

    @Test
    void endsWithTheMessageOfItsPod() {
        assertThat(observe(job(), terminated("exitCode: 0, reason: Completed, message: \"1:abc\"")))
                .isEqualTo(new LoadObservation.Ended("1:abc"));
        assertThat(observe(job(), terminated("exitCode: 4, reason: Error, message: \"error: unreachable\"")))
                .isEqualTo(new LoadObservation.Ended("error: unreachable"));
    }

    @Test
    void isBrokenWhenThePodLeavesNoMessage() {
        assertThat(observe(job(), terminated("exitCode: 137, reason: OOMKilled")))
                .isEqualTo(new LoadObservation.Broken(
                        "OOMKilled", "the load generator ended with exit code 137 and without a result"));
    }

    @Test
    void isBrokenWhenItsImageCannotBePulled() {
        assertThat(observe(job(), Pods.waiting("load", "ImagePullBackOff", "no such image")))
                .isEqualTo(new LoadObservation.Broken("ImagePullBackOff", "pod load: no such image"));
    }

    @Test
    void isBrokenWhenKubernetesEndsTheJob() {
        assertThat(observe(job("Failed", "DeadlineExceeded", "2026-01-01T00:09:59Z")))
                .isEqualTo(new LoadObservation.Broken("DeadlineExceeded", "of the Job"));
    }

    @Test
    void waitsForThePodOfACompleteJobToShowUpBeforeItCallsTheResultLost() {
        assertThat(observe(job("Complete", "Done", "2026-01-01T00:09:55Z")))
                .isEqualTo(new LoadObservation.Running(null));
        assertThat(observe(job("Complete", "Done", "2026-01-01T00:09:00Z")))
                .isInstanceOfSatisfying(
                        LoadObservation.Broken.class,
                        broken -> assertThat(broken.reason()).isEqualTo("ResultLost"));
    }

    @Test
    void isPendingUntilItsLeaderRuns() {
        var leader = Pods.indexed("load-0", 0, "  {phase: Pending}");
        var follower = Pods.indexed("load-1", 1, "  {phase: Running, podIP: 10.0.0.2}");

        assertThat(observe(job())).isEqualTo(new LoadObservation.Pending());
        assertThat(observe(job(), follower, leader)).isEqualTo(new LoadObservation.Pending());
    }

    @Test
    void asksTheLeaderWhateverTheOrderOfThePods() {
        var leader = Pods.indexed("load-b", 0, "  {phase: Running, podIP: 10.0.0.1}");
        var follower = Pods.indexed("load-a", 1, "  {phase: Running, podIP: 10.0.0.2}");

        assertThat(observe(job(), leader, follower)).isEqualTo(new LoadObservation.Running(PROGRESS));
        assertThat(observe(job(), follower, leader)).isEqualTo(new LoadObservation.Running(PROGRESS));
    }

    @Test
    void takesTheResultFromTheLeaderAlone() {
        var leader = Pods.indexed("load-b", 0, ended("exitCode: 0, message: \"1:abc\""));
        var follower = Pods.indexed("load-a", 1, ended("exitCode: 0, message: \"1:part\""));

        assertThat(observe(job(), follower, leader)).isEqualTo(new LoadObservation.Ended("1:abc"));
    }

    @Test
    void leavesItToTheLeaderToTellWhatAFollowersEndMeans() {
        var leader = Pods.indexed("load-0", 0, "  {phase: Running, podIP: 10.0.0.1}");
        var dead = Pods.indexed("load-1", 1, ended("exitCode: 137, reason: OOMKilled"));
        var evicted = Pods.indexed("load-1", 1, "  {phase: Failed, reason: Evicted, message: no memory}");

        for (var follower : List.of(dead, evicted)) {
            assertThat(observe(job(), follower, leader)).isEqualTo(new LoadObservation.Running(PROGRESS));
            assertThat(observe(job("Failed", "FailedIndexes", "2026-01-01T00:09:59Z"), follower, leader))
                    .isEqualTo(new LoadObservation.Running(PROGRESS));
        }
    }

    @Test
    void isBrokenWhenAFollowerCannotStartAndSoKeepsTheLeaderFromIt() {
        var leader = Pods.indexed("load-0", 0, "  {phase: Pending}");
        var stuck = Pods.indexed("load-1", 1, """
                  phase: Pending
                  conditions: [{type: PodScheduled, status: "False", reason: Unschedulable, message: no room}]
                """);

        assertThat(observe(job(), stuck, leader))
                .isEqualTo(new LoadObservation.Broken("Unschedulable", "pod load-1: no room"));
    }

    private LoadObservation observe(Job job, PodState... pods) {
        return observer.observe(new TrialView(null, job, List.of(), List.of(pods)), NOW);
    }

    private static PodState terminated(String state) {
        return Pods.pod("load", ended(state));
    }

    private static String ended(String state) {
        return "  {phase: Succeeded, containerStatuses: [{name: loadgen, state: {terminated: {%s}}}]}".formatted(state);
    }

    private static Job job() {
        return new JobBuilder().build();
    }

    private static Job job(String condition, String reason, String since) {
        return new JobBuilder()
                .withNewStatus()
                .addNewCondition()
                .withType(condition)
                .withStatus("True")
                .withReason(reason)
                .withMessage("of the Job")
                .withLastTransitionTime(since)
                .endCondition()
                .endStatus()
                .build();
    }
}
