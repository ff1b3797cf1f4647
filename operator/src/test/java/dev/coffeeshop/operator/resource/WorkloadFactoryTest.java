package dev.coffeeshop.operator.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperiment;
import dev.coffeeshop.operator.api.v1alpha1.LoadSpec.Routing;
import dev.coffeeshop.operator.design.Cell;
import dev.coffeeshop.operator.design.Trial;
import dev.coffeeshop.operator.fixture.Experiments;
import dev.coffeeshop.operator.simulation.SpecSample;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkloadFactoryTest {

    private final CoffeeShopExperiment experiment = Experiments.ofImage(Routing.Endpoints);
    private final Trial trial = new Trial(new Cell(400, 2), 1, 1);
    private final Deployment deployment = WorkloadFactory.fromImage(experiment, trial, "shop:1");
    private final Container container =
            deployment.getSpec().getTemplate().getSpec().getContainers().getFirst();

    @Test
    void hasTheCellsReplicasAndItsCpuAsRequestAndLimit() {
        assertThat(deployment.getSpec().getReplicas()).isEqualTo(2);
        assertThat(container.getResources().getLimits())
                .isEqualTo(Map.of("cpu", new Quantity("400m"), "memory", new Quantity("128Mi")))
                .isEqualTo(container.getResources().getRequests());
    }

    @Test
    void belongsToTheExperimentWithoutHoldingUpItsDeletion() {
        assertThat(deployment.getMetadata().getOwnerReferences())
                .singleElement()
                .satisfies(owner -> {
                    assertThat(owner.getUid()).isEqualTo(Experiments.UID);
                    assertThat(owner.getKind()).isEqualTo("CoffeeShopExperiment");
                    assertThat(owner.getApiVersion()).isEqualTo("coffeeshop.dev/v1alpha1");
                    assertThat(owner.getController()).isTrue();
                    assertThat(owner.getBlockOwnerDeletion()).isFalse();
                });
    }

    @Test
    void carriesTheStandardLabels() {
        assertThat(deployment.getMetadata().getLabels())
                .containsEntry("app.kubernetes.io/name", "coffeeshop-workload")
                .containsEntry("app.kubernetes.io/instance", "cse-0f1e2d3c4b-400m-x2-r1-a1")
                .containsEntry("app.kubernetes.io/component", "workload")
                .containsEntry("app.kubernetes.io/part-of", "coffeeshop")
                .containsEntry("app.kubernetes.io/managed-by", "coffeeshop-operator")
                .containsEntry("coffeeshop.dev/experiment", "up-or-out")
                .containsEntry("coffeeshop.dev/trial", "400m-x2-r1-a1")
                .containsEntry("coffeeshop.dev/cell", "400m-x2");
        assertThat(deployment.getSpec().getTemplate().getMetadata().getLabels())
                .containsAllEntriesOf(deployment.getSpec().getSelector().getMatchLabels());
    }

    @Test
    void meetsTheRestrictedPodSecurityStandard() {
        var pod = deployment.getSpec().getTemplate().getSpec();

        assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
        assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
        assertThat(container.getSecurityContext().getAllowPrivilegeEscalation()).isFalse();
        assertThat(container.getSecurityContext().getCapabilities().getDrop()).containsExactly("ALL");
        assertThat(container.getSecurityContext().getReadOnlyRootFilesystem()).isNull();
        assertThat(pod.getAutomountServiceAccountToken()).isFalse();
    }

    @Test
    void tellsReplicasWhereToFindEachOther() {
        assertThat(container.getEnv())
                .extracting(EnvVar::getName, EnvVar::getValue)
                .containsExactly(
                        tuple("BREW_CPU_MILLISECONDS", "5"),
                        tuple("COFFEESHOP_SERVICE", "cse-0f1e2d3c4b-400m-x2-r1-a1.team.svc"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP", "HTTPS"})
    void isAskedForItsReadinessInTheProtocolThatItSpeaks(String protocol) {
        var speaking = Experiments.of(
                SpecSample.base().with("/load/protocol", protocol).build());

        var probe = WorkloadFactory.fromImage(speaking, trial, "shop:1")
                .getSpec()
                .getTemplate()
                .getSpec()
                .getContainers()
                .getFirst()
                .getReadinessProbe();

        assertThat(probe.getHttpGet().getScheme()).isEqualTo(protocol);
    }

    @Test
    void isGoneSecondsAfterItsDeletion() {
        assertThat(deployment.getSpec().getTemplate().getSpec().getTerminationGracePeriodSeconds())
                .isLessThanOrEqualTo(5);
    }
}
