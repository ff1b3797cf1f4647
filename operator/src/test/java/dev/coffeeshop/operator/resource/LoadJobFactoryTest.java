package dev.coffeeshop.operator.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperiment;
import dev.coffeeshop.operator.api.v1alpha1.LoadSpec.Routing;
import dev.coffeeshop.operator.design.Cell;
import dev.coffeeshop.operator.design.Trial;
import dev.coffeeshop.operator.fixture.Experiments;
import dev.coffeeshop.operator.simulation.SpecSample;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoadJobFactoryTest {

    private static final Trial TRIAL = new Trial(new Cell(400, 2), 1, 1);

    private final Job job = job(Experiments.ofImage(Routing.Endpoints));
    private final PodSpec pod = pod(job);
    private final Container container = container(job);

    @Test
    void runsOnceAndNotForever() {
        assertThat(job.getSpec().getCompletions()).isOne();
        assertThat(job.getSpec().getParallelism()).isOne();
        assertThat(job.getSpec().getBackoffLimitPerIndex()).isZero();
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
    void isThrottledOnlyWhereTheUserSaysSo() {
        var limits = container(job(
                        "/load/generator/resources",
                        Map.of(
                                "requests", Map.of("cpu", "200m", "memory", "128Mi"),
                                "limits", Map.of("cpu", "300m"))))
                .getResources()
                .getLimits();

        assertThat(limits).isEqualTo(Map.of("cpu", new Quantity("300m"), "memory", new Quantity("128Mi")));
    }

    @Test
    void takesTheUsersLimitOfMemory() {
        var limits = container(job(
                        "/load/generator/resources",
                        Map.of("requests", Map.of("memory", "128Mi"), "limits", Map.of("memory", "1Gi"))))
                .getResources()
                .getLimits();

        assertThat(limits).isEqualTo(Map.of("memory", new Quantity("1Gi")));
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
        assertThat(environment(container))
                .containsOnly(
                        entry("LOAD_PROGRAM", "{}"),
                        entry(
                                "LOAD_METRIC_LABELS",
                                "resource_namespace=team,experiment=up-or-out,cpu_limit=400m,replicas=2"),
                        entry("NODE_NAME", "spec.nodeName"));
        assertThat(container.getTerminationMessagePolicy()).isEqualTo("File");
        assertThat(pod.getNodeSelector()).isEqualTo(Map.of("disk", "fast"));
    }

    @Test
    void showsItsMetricsUnderANameThatMonitorsKnow() {
        assertThat(container.getPorts())
                .extracting(ContainerPort::getName, ContainerPort::getContainerPort)
                .containsExactly(tuple("http-metrics", 9090));
    }

    @Test
    void mayRunNextToTheWorkload() {
        assertThat(pod.getAffinity()).isNull();
    }

    @Test
    void staysAwayFromTheReplicasOfItsOwnTrialWhereAskedTo() {
        var terms = pod(job("/load/generator/placement", "SeparateNode"))
                .getAffinity()
                .getPodAntiAffinity()
                .getRequiredDuringSchedulingIgnoredDuringExecution();

        assertThat(terms).singleElement().satisfies(term -> {
            assertThat(term.getTopologyKey()).isEqualTo("kubernetes.io/hostname");
            assertThat(term.getLabelSelector().getMatchLabels())
                    .isEqualTo(WorkloadFactory.fromImage(Experiments.ofImage(Routing.Endpoints), TRIAL, "shop:1")
                            .getSpec()
                            .getSelector()
                            .getMatchLabels());
        });
    }

    @Nested
    class OfSeveralPods {

        private final Job several = job("/load/generator/parallelism", 3);

        @Test
        void hasOnePodForEachIndex() {
            assertThat(several.getSpec().getCompletionMode()).isEqualTo("Indexed");
            assertThat(several.getSpec().getCompletions()).isEqualTo(3);
            assertThat(several.getSpec().getParallelism()).isEqualTo(3);
        }

        /** With any of these, one pod's end would fail the Job as a whole, and its other pods would be deleted. */
        @Test
        void letsTheOthersFinishWhenOneDies() {
            assertThat(several.getSpec().getBackoffLimitPerIndex()).isZero();
            assertThat(several.getSpec().getBackoffLimit()).isNull();
            assertThat(several.getSpec().getMaxFailedIndexes()).isNull();
            assertThat(several.getSpec().getPodFailurePolicy()).isNull();
        }

        @Test
        void tellsEveryPodWhoLeads() {
            assertThat(pod(several).getSubdomain()).isEqualTo("cse-0f1e2d3c4b-400m-x2-r1-a1-load");
            assertThat(environment(container(several)))
                    .containsEntry(
                            "LOAD_LEADER",
                            several.getMetadata().getName() + "-0."
                                    + pod(several).getSubdomain() + ".team.svc:9091");
            assertThat(container(several).getPorts())
                    .extracting(ContainerPort::getContainerPort)
                    .containsExactly(9090, 9091);
        }

        @Test
        void findsItsLeaderInTheServiceThatCarriesItsSubdomain() {
            var experiment = Experiments.of(
                    SpecSample.base().with("/load/generator/parallelism", 3).build());

            assertThat(ServiceFactory.services(experiment, TRIAL)).anySatisfy(service -> {
                assertThat(service.getMetadata().getName())
                        .isEqualTo(pod(several).getSubdomain());
                assertThat(several.getSpec().getTemplate().getMetadata().getLabels())
                        .containsAllEntriesOf(service.getSpec().getSelector());
            });
        }
    }

    @Nested
    class OverTls {

        @Test
        void trustsTheSystemUnlessToldOtherwise() {
            var system = job("/load/protocol", "HTTPS");

            assertThat(pod(system).getVolumes()).isEmpty();
            assertThat(container(system).getVolumeMounts()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"caSecretRef", "caConfigMapRef"})
        void findsTheUsersAuthoritiesWhereTheProgramSaysTheyAre(String kind) {
            var own = job(Experiments.of(SpecSample.base()
                    .with("/load/protocol", "HTTPS")
                    .with("/load/tls", Map.of(kind, Map.of("name", "shop-ca", "key", "root.pem")))
                    .build()));

            var mount = container(own).getVolumeMounts().getFirst();
            assertThat(mount.getMountPath()).isEqualTo("/etc/coffeeshop/tls");
            assertThat(mount.getReadOnly()).isTrue();
            var volume = pod(own).getVolumes().getFirst();
            assertThat(volume.getName()).isEqualTo(mount.getName());
            var secret = Optional.ofNullable(volume.getSecret());
            var configMap = Optional.ofNullable(volume.getConfigMap());
            assertThat(secret.map(source -> source.getSecretName()).or(() -> configMap.map(source -> source.getName())))
                    .hasValue("shop-ca");
            assertThat(secret.isPresent()).isEqualTo(kind.equals("caSecretRef"));
            assertThat(secret.map(source -> source.getItems())
                            .orElseGet(() -> configMap.orElseThrow().getItems()))
                    .singleElement()
                    .satisfies(item -> {
                        assertThat(item.getKey()).isEqualTo("root.pem");
                        assertThat(item.getPath()).isEqualTo("ca.crt");
                    });
        }
    }

    private static Job job(String pointer, Object value) {
        return job(Experiments.of(SpecSample.base().with(pointer, value).build()));
    }

    private static Job job(CoffeeShopExperiment experiment) {
        return new LoadJobFactory("loadgen:1", "IfNotPresent").job(experiment, TRIAL, "{}", Duration.ofSeconds(90));
    }

    private static PodSpec pod(Job job) {
        return job.getSpec().getTemplate().getSpec();
    }

    private static Container container(Job job) {
        return pod(job).getContainers().getFirst();
    }

    /** A reference to a field counts as the field's name. */
    private static Map<String, String> environment(Container container) {
        return container.getEnv().stream()
                .collect(Collectors.toMap(
                        EnvVar::getName,
                        variable -> Optional.ofNullable(variable.getValue())
                                .orElseGet(() ->
                                        variable.getValueFrom().getFieldRef().getFieldPath())));
    }
}
