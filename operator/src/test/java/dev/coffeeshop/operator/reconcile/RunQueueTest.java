package dev.coffeeshop.operator.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperiment;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus;
import dev.coffeeshop.operator.api.v1alpha1.LoadSpec.Routing;
import dev.coffeeshop.operator.fixture.Experiments;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RunQueueTest {

    private final CoffeeShopExperiment first = experiment("first", "2026-01-01T00:00:00Z");
    private final CoffeeShopExperiment second = experiment("second", "2026-01-01T00:00:01Z");

    @Test
    void theOlderOneGoesFirst() {
        assertThat(ahead(first)).isEmpty();
        assertThat(ahead(second)).contains("team/first");
    }

    @Test
    void whoeverHasBegunGoesOn() {
        second.setStatus(begun("[]"));

        assertThat(ahead(first)).contains("team/second");
        assertThat(ahead(second)).isEmpty();
    }

    @Test
    void nobodyWaitsForAFinishedOne() {
        first.setStatus(begun("[{type: Finished, status: \"True\"}]"));

        assertThat(ahead(second)).isEmpty();
    }

    @Test
    void nobodyWaitsForOneThatIsBeingDeleted() {
        first.getMetadata().setDeletionTimestamp("2026-01-01T00:05:00Z");

        assertThat(ahead(second)).isEmpty();
    }

    @Test
    void ofTwoOfTheSameSecondExactlyOneGoes() {
        second.getMetadata().setCreationTimestamp(first.getMetadata().getCreationTimestamp());

        assertThat(List.of(ahead(first), ahead(second))).containsOnlyOnce(Optional.empty());
    }

    private Optional<String> ahead(CoffeeShopExperiment experiment) {
        return RunQueue.ahead(experiment, Stream.of(second, first));
    }

    private static CoffeeShopExperiment experiment(String name, String created) {
        var experiment = Experiments.ofImage(Routing.Endpoints);
        experiment.getMetadata().setName(name);
        experiment.getMetadata().setCreationTimestamp(created);
        return experiment;
    }

    private static CoffeeShopExperimentStatus begun(String conditions) {
        return new KubernetesSerialization().unmarshal("""
                        startTime: "2026-01-01T00:05:00Z"
                        conditions: %s
                        """.formatted(conditions), CoffeeShopExperimentStatus.class);
    }
}
