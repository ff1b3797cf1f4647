package dev.coffeeshop.operator.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.coffeeshop.measurement.LoadResult;
import dev.coffeeshop.measurement.RungResult;
import dev.coffeeshop.measurement.TerminationMessage;
import dev.coffeeshop.operator.api.v1alpha1.CellStatus.CapacityNote;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperiment;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.ExperimentState;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.TrialRecordRef;
import dev.coffeeshop.operator.api.v1alpha1.ConditionReason;
import dev.coffeeshop.operator.api.v1alpha1.ConditionType;
import dev.coffeeshop.operator.cluster.OnCluster;
import dev.coffeeshop.operator.cluster.TestNamespace;
import dev.coffeeshop.operator.record.RecordStore;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Load from real pods. */
@OnCluster
class LoadIT {

    private static final Duration LONGEST = Duration.ofMinutes(4);

    @Test
    void severalPodsShareOneRate(TestNamespace namespace) {
        CoffeeShopExperiment finished = finished(namespace, "shared", """
                mode: Rate
                    rate: {requestsPerSecond: [41]}
                    stepSeconds: 13
                    generator: {parallelism: 2}""");

        LoadResult result = result(namespace, finished);
        RungResult rung = result.rungs().getLast();
        assertThat(rung.arrivals()).isEqualTo(13 * 41);
        assertThat(rung.succeeded()).isEqualTo(13 * 41);
        assertThat(result.calibrations()).as("each pod has tried itself out").hasSize(2);
        assertThat(status(finished).generator()).isNotEmpty();
        boolean first = Objects.requireNonNull(status(finished).rungs()).discarded() == 0;
        assertThat(reliable(finished))
                .as("of a single rung, one that had to be measured again is more than a quarter")
                .isEqualTo(first ? "True" : "False");
    }

    @Test
    void aSearchFindsTheCapacity(TestNamespace namespace) {
        CoffeeShopExperiment finished = finished(namespace, "searched", """
                mode: Capacity
                    capacity: {maxRequestsPerSecond: 300, tolerancePercent: 20}
                    stepSeconds: 6""");

        assertThat(status(finished).cells()).singleElement().satisfies(cell -> {
            assertThat(cell.capacityNote()).isEqualTo(CapacityNote.Measured);
            double perSecond =
                    Double.parseDouble(Objects.requireNonNull(cell.capacity()).value());
            assertThat(perSecond)
                    .as("400m permit 80 orders of 5 CPU-milliseconds a second; %s", cell.capacityDetail())
                    .isBetween(50.0, 85.0);
            assertThat(cell.cpuUsedPercent()).as("counters of the kubelet").isNotNull();
            assertThat(cell.throttledPercent()).as("counters of the kubelet").isNotNull();
        });
        assertThat(reliable(finished)).isEqualTo("True");
    }

    @Test
    void whatTheGeneratorCannotSendIsRefused(TestNamespace namespace) {
        CoffeeShopExperiment finished = finished(namespace, "refused", """
                mode: Rate
                    rate: {requestsPerSecond: [60000]}
                    generator: {resources: {limits: {cpu: 300m}}}""");

        assertThat(status(finished).state()).isEqualTo(ExperimentState.Failed);
        assertThat(status(finished).conditions())
                .filteredOn(condition -> condition.getType().equals(ConditionType.Finished.name()))
                .singleElement()
                .satisfies(condition -> {
                    assertThat(condition.getReason()).isEqualTo(ConditionReason.RateNotProven.name());
                    assertThat(condition.getMessage()).contains("60000", "parallelism");
                });
        assertThat(status(finished).trialRecords())
                .filteredOn(trial -> ConditionReason.RateNotProven.name().equals(trial.reason()))
                .as("trying again would not help")
                .hasSize(1)
                .containsExactly(status(finished).trialRecords().getLast());
    }

    private static CoffeeShopExperiment finished(TestNamespace namespace, String name, String load) {
        namespace.create("""
                apiVersion: coffeeshop.dev/v1alpha1
                kind: CoffeeShopExperiment
                metadata: {name: %s}
                spec:
                  workload: {image: "localhost/coffeeshop/shop:0.1.0"}
                  matrix: {cpuLimits: [400m], replicas: [1]}
                  load:
                    request: {method: POST, path: /orders}
                    %s
                """.formatted(name, load));
        await().atMost(LONGEST).pollInterval(Duration.ofSeconds(1)).until(() -> {
            var state = status(namespace.experiment(name).require()).state();
            return state != null && state.isFinished();
        });
        return namespace.experiment(name).require();
    }

    private static CoffeeShopExperimentStatus status(CoffeeShopExperiment experiment) {
        return Objects.requireNonNullElseGet(experiment.getStatus(), CoffeeShopExperimentStatus::empty);
    }

    private static String reliable(CoffeeShopExperiment experiment) {
        return status(experiment).conditions().stream()
                .filter(condition -> condition.getType().equals(ConditionType.Reliable.name()))
                .map(condition -> condition.getStatus())
                .findFirst()
                .orElse("absent");
    }

    private static LoadResult result(TestNamespace namespace, CoffeeShopExperiment experiment) {
        List<String> names = status(experiment).trialRecords().stream()
                .map(TrialRecordRef::name)
                .toList();
        String message = new RecordStore(namespace.client())
                .load(experiment, names)
                .getLast()
                .result();
        return ((TerminationMessage.Measured) TerminationMessage.read(Objects.requireNonNull(message))).result();
    }
}
