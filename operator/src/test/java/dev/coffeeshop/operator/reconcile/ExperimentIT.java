package dev.coffeeshop.operator.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import dev.coffeeshop.operator.api.v1alpha1.CellStatus.Discarded;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperiment;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.ExperimentState;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.TrialOutcome;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.TrialPhase;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.TrialRecordRef;
import dev.coffeeshop.operator.api.v1alpha1.ConditionReason;
import dev.coffeeshop.operator.api.v1alpha1.ConditionType;
import dev.coffeeshop.operator.cluster.OnCluster;
import dev.coffeeshop.operator.cluster.TestNamespace;
import dev.coffeeshop.operator.rederive.LiveExport;
import dev.coffeeshop.operator.resource.Component;
import dev.coffeeshop.operator.resource.Labels;
import io.fabric8.kubernetes.api.model.Condition;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnCluster
class ExperimentIT {

    private static final Duration ONE_TRIAL = Duration.ofMinutes(2);

    @Test
    void goesOnWhereItWasWhenTheOperatorIsKilledDuringATrial(TestNamespace namespace, @TempDir Path folder)
            throws IOException {
        create(namespace, "survivor", "[1, 2]");
        awaitStatus(
                namespace,
                "survivor",
                ONE_TRIAL.multipliedBy(2),
                status -> isMeasuring(status) && status.trialRecords().size() == 1);
        var first =
                record(namespace, status(namespace, "survivor").trialRecords().getFirst());

        namespace.killOperator();

        awaitStatus(namespace, "survivor", ONE_TRIAL.multipliedBy(2), ExperimentIT::isFinished);
        var status = status(namespace, "survivor");
        assertThat(status.state()).isEqualTo(ExperimentState.Succeeded);
        assertThat(status.trialRecords())
                .extracting(TrialRecordRef::cell, TrialRecordRef::attempt)
                .containsExactlyInAnyOrder(tuple("200m-x1", 1), tuple("200m-x2", 1));
        assertThat(record(namespace, status.trialRecords().getFirst())
                        .getMetadata()
                        .getResourceVersion())
                .as("the finished trial's record has not been touched")
                .isEqualTo(first.getMetadata().getResourceVersion());
        assertThat(status.cells())
                .allSatisfy(cell -> assertThat(cell.capacity()).isNotNull());
        assertThat(status.verdict()).isNotNull();
        assertThat(record(namespace, status.trialRecords().getLast()).getData().get("record.json"))
                .as("evidence from before and after the operator was killed")
                .contains("throttledPeriods", "\"imageId\"", "\"result\":\"2:");
        assertThat(running(namespace)).as("every trial has been cleared away").isEmpty();
        assertThat(LiveExport.differences(namespace, "survivor", folder))
                .as("the verdict follows from the exported records")
                .isEmpty();
    }

    @Test
    void measuresAgainWhatSomeoneDisturbed(TestNamespace namespace) {
        create(namespace, "disturbed", "[1]");
        awaitStatus(namespace, "disturbed", ONE_TRIAL, ExperimentIT::isMeasuring);

        namespace
                .client()
                .pods()
                .inNamespace(namespace.name())
                .withLabel(Labels.COMPONENT, Component.WORKLOAD.label())
                .withGracePeriod(0)
                .delete();

        awaitStatus(namespace, "disturbed", ONE_TRIAL.multipliedBy(2), ExperimentIT::isFinished);
        var status = status(namespace, "disturbed");
        assertThat(status.trialRecords())
                .extracting(TrialRecordRef::attempt, TrialRecordRef::outcome, TrialRecordRef::reason)
                .containsExactly(
                        tuple(1, TrialOutcome.Invalid, "PodDisturbed"), tuple(2, TrialOutcome.Succeeded, null));
        assertThat(status.cells().getFirst().discarded()).containsExactly(new Discarded("PodDisturbed", 0, 1));
        assertThat(condition(namespace, "disturbed", ConditionType.Reliable).getStatus())
                .isEqualTo("True");
    }

    @Test
    void leavesNothingBehindWhenItIsDeletedDuringATrial(TestNamespace namespace) {
        create(namespace, "short-lived", "[2]");
        awaitStatus(namespace, "short-lived", ONE_TRIAL, ExperimentIT::isMeasuring);

        namespace.experiment("short-lived").delete();

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(Stream.concat(running(namespace), records(namespace)))
                        .isEmpty());
    }

    @Test
    void saysThatAnImageIsMissing(TestNamespace namespace) {
        create(namespace, "missing-image", "localhost/nothing/here:1", "[]", "[1]");

        awaitStatus(namespace, "missing-image", ONE_TRIAL, ExperimentIT::isFinished);

        assertThat(condition(namespace, "missing-image", ConditionType.Finished))
                .satisfies(finished -> {
                    assertThat(finished.getReason()).isEqualTo(ConditionReason.CannotStart.name());
                    assertThat(finished.getMessage()).contains("Image", "localhost/nothing/here:1");
                });
        assertThat(running(namespace)).isEmpty();
    }

    @Test
    void saysHowAWorkloadCrashes(TestNamespace namespace) {
        create(
                namespace,
                "crashing",
                "localhost/coffeeshop/shop:0.1.0",
                "[{name: BREW_CPU_MILLISECONDS, value: nonsense}]",
                "[1]");

        awaitStatus(namespace, "crashing", ONE_TRIAL, ExperimentIT::isFinished);

        assertThat(condition(namespace, "crashing", ConditionType.Finished).getMessage())
                .contains("CrashLoopBackOff", "exit code 2");
        assertThat(condition(namespace, "crashing", ConditionType.Succeeded).getStatus())
                .isEqualTo("False");
    }

    @Test
    void showsItsPlanAndStartsNothingWhileItIsSuspended(TestNamespace namespace) {
        namespace.create(yaml("held", "localhost/coffeeshop/shop:0.1.0", "[]", "[1, 2]", true));

        awaitStatus(namespace, "held", Duration.ofSeconds(20), status -> status.state() == ExperimentState.Suspended);

        var plan = status(namespace, "held").plan();
        assertThat(plan).isNotNull().satisfies(it -> assertThat(it.trials()).isEqualTo(2));
        assertThat(condition(namespace, "held", ConditionType.Suspended).getStatus())
                .isEqualTo("True");
        assertThat(running(namespace)).isEmpty();
    }

    @Test
    void waitsForTheOneThatRunsAlsoWhenBothAreAppliedAtOnce(TestNamespace namespace) {
        create(namespace, "one", "localhost/nothing/here:1", "[]", "[1]");
        create(namespace, "other", "localhost/nothing/here:1", "[]", "[1]");

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Stream.of("one", "other")
                                .map(name -> status(namespace, name).state()))
                        .containsExactlyInAnyOrder(ExperimentState.Running, ExperimentState.Queued));
    }

    private static void create(TestNamespace namespace, String name, String replicas) {
        create(namespace, name, "localhost/coffeeshop/shop:0.1.0", "[]", replicas);
    }

    private static void create(TestNamespace namespace, String name, String image, String env, String replicas) {
        namespace.create(yaml(name, image, env, replicas, false));
    }

    private static String yaml(String name, String image, String env, String replicas, boolean suspend) {
        return """
                apiVersion: coffeeshop.dev/v1alpha1
                kind: CoffeeShopExperiment
                metadata: {name: %s}
                spec:
                  suspend: %s
                  workload: {image: "%s", env: %s}
                  matrix: {cpuLimits: [200m], replicas: %s}
                  load:
                    request: {method: POST, path: /orders}
                    users: {counts: [2, 8]}
                    stepSeconds: 5
                """.formatted(name, suspend, image, env, replicas);
    }

    private static void awaitStatus(
            TestNamespace namespace, String name, Duration atMost, Predicate<CoffeeShopExperimentStatus> condition) {
        await().atMost(atMost).pollInterval(Duration.ofSeconds(1)).until(() -> condition.test(status(namespace, name)));
    }

    private static boolean isMeasuring(CoffeeShopExperimentStatus status) {
        return status.currentTrial() != null && status.currentTrial().phase() == TrialPhase.Measuring;
    }

    private static boolean isFinished(CoffeeShopExperimentStatus status) {
        return status.state() != null && status.state().isFinished();
    }

    private static CoffeeShopExperimentStatus status(TestNamespace namespace, String name) {
        return Optional.ofNullable(namespace.experiment(name).get())
                .map(CoffeeShopExperiment::getStatus)
                .orElseGet(CoffeeShopExperimentStatus::empty);
    }

    private static Condition condition(TestNamespace namespace, String name, ConditionType type) {
        return status(namespace, name).conditions().stream()
                .filter(condition -> condition.getType().equals(type.name()))
                .findFirst()
                .orElseThrow();
    }

    private static ConfigMap record(TestNamespace namespace, TrialRecordRef ref) {
        return namespace
                .client()
                .configMaps()
                .inNamespace(namespace.name())
                .withName(ref.name())
                .require();
    }

    private static Stream<HasMetadata> records(TestNamespace namespace) {
        return namespace
                .client()
                .configMaps()
                .inNamespace(namespace.name())
                .withLabel(Labels.EXPERIMENT)
                .list()
                .getItems()
                .stream()
                .map(HasMetadata.class::cast);
    }

    /** Everything of a trial but its record. */
    private static Stream<HasMetadata> running(TestNamespace namespace) {
        var client = namespace.client();
        String name = namespace.name();
        return Stream.of(
                        client.pods().inNamespace(name).list().getItems(),
                        client.services().inNamespace(name).list().getItems(),
                        client.apps().deployments().inNamespace(name).list().getItems(),
                        client.apps().replicaSets().inNamespace(name).list().getItems(),
                        client.batch().v1().jobs().inNamespace(name).list().getItems())
                .flatMap(List::stream)
                .map(HasMetadata.class::cast);
    }
}
