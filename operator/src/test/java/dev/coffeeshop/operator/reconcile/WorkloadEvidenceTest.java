package dev.coffeeshop.operator.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffeeshop.operator.record.Evidence.Exit;
import dev.coffeeshop.operator.record.Evidence.Replica;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkloadEvidenceTest {

    @Test
    void namesPodNodeAndWhatRan() {
        assertThat(WorkloadEvidence.of(List.of(Pods.ready("a")), "workload", List.of())
                        .replicas())
                .containsExactly(new Replica("a", "node-1", "shop:1", "sha256:ab", 0));
    }

    @Test
    void tellsOfACrashWhileTheContainerIsDownAndAfterItIsBackAgain() {
        var down = Pods.pod("a", """
                  initContainerStatuses:
                  - {name: init, state: {terminated: {reason: Completed, exitCode: 0, finishedAt: "2026-01-01T00:00:00Z"}}}
                  containerStatuses:
                  - name: workload
                    restartCount: 0
                    state: {terminated: {reason: OOMKilled, exitCode: 137, finishedAt: "2026-01-01T00:00:07Z"}}
                """);
        var back = Pods.pod("a", """
                  containerStatuses:
                  - name: workload
                    restartCount: 1
                    state: {running: {startedAt: "2026-01-01T00:00:08Z"}}
                    lastState: {terminated: {reason: OOMKilled, exitCode: 137, finishedAt: "2026-01-01T00:00:07Z"}}
                """);
        var crash = new Exit(Instant.parse("2026-01-01T00:00:07Z"), "a", "workload", "OOMKilled", 137);

        assertThat(WorkloadEvidence.of(List.of(down), "workload", List.of()).exits())
                .containsExactly(crash);
        assertThat(WorkloadEvidence.of(List.of(back), "workload", List.of()).exits())
                .containsExactly(crash);
    }
}
