package dev.coffeeshop.operator.resource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffeeshop.operator.api.v1alpha1.LoadSpec.Routing;
import dev.coffeeshop.operator.design.Cell;
import dev.coffeeshop.operator.design.Trial;
import dev.coffeeshop.operator.fixture.Experiments;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LoadJobFactoryTest {

    private final Job job = new LoadJobFactory("loadgen:1", "IfNotPresent")
            .job(
                    Experiments.ofImage(Routing.Endpoints),
                    new Trial(new Cell(400, 2), 1, 1),
                    "{}",
                    Duration.ofSeconds(90));
    private final PodSpec pod = job.getSpec().getTemplate().getSpec();
    private final Container container = pod.getContainers().getFirst();

    @Test
    void runsOnceAndNotForever() {
        assertThat(job.getSpec().getBackoffLimit()).isZero();
        assertThat(job.getSpec().getCompletions()).isOne();
        assertThat(job.getSpec().getActiveDeadlineSeconds()).isEqualTo(90);
        assertThat(pod.getRestartPolicy()).isEqualTo("Never");
        assertThat(job.getSpec().getTtlSecondsAfterFinished()).isNull();
    }

    @Test
    void isNeverThrottled() {
        assertThat(container.getResources().getRequests())
                .isEqualTo(Map.of("cpu", new Quantity("200m"), "memory", new Quantity("128Mi")));
        assertThat(container.getResources().getLimits()).isEqualTo(Map.of("memory", new Quantity("128Mi")));
    }

    @Test
    void meetsTheRestrictedPodSecurityStandardWithAReadOnlyRoot() {
        assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
        assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
        assertThat(container.getSecurityContext().getReadOnlyRootFilesystem()).isTrue();
        assertThat(container.getSecurityContext().getAllowPrivilegeEscalation()).isFalse();
        assertThat(container.getSecurityContext().getCapabilities().getDrop()).containsExactly("ALL");
    }

    @Test
    void isToldWhatToDoAndWhere() {
        assertThat(container.getEnv()).singleElement().satisfies(variable -> {
            assertThat(variable.getName()).isEqualTo("LOAD_PROGRAM");
            assertThat(variable.getValue()).isEqualTo("{}");
        });
        assertThat(container.getTerminationMessagePolicy()).isEqualTo("File");
        assertThat(pod.getNodeSelector()).isEqualTo(Map.of("disk", "fast"));
    }
}
