package dev.coffeeshop.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.coffeeshop.cluster.Checkout;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SampleTest {

    private final KubernetesSerialization yaml = new KubernetesSerialization();

    static List<Scenario> scenarios() throws IOException {
        return Catalogue.of(Checkout.current()).scenarios();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void isNamedLikeItsFile(Scenario scenario) throws IOException {
        assertThat(scenario.sample(yaml).experiment().getMetadata().getName()).isEqualTo(scenario.name());
    }

    @Test
    void theTillComesWithTheShops() throws IOException {
        Sample sample = Catalogue.of(Checkout.current())
                .named("shared-component")
                .orElseThrow()
                .sample(yaml);

        assertThat(sample.objects())
                .extracting(GenericKubernetesResource::getKind)
                .containsExactly("Deployment", "Service", "CoffeeShopExperiment");
    }

    @Test
    void theSeedIsWrittenIntoTheExperiment() {
        Sample sample = Sample.read("""
                kind: Service
                metadata: {name: till}
                ---
                # Without a design.
                kind: CoffeeShopExperiment
                metadata: {name: shop}
                spec: {matrix: {replicas: [1]}}
                """, yaml);

        sample.seed(42);

        assertThat(yaml.asYaml(sample.experiment())).contains("seed: 42", "replicas:");
    }

    @Test
    void aScenarioHasOneExperiment() {
        Sample none = Sample.read("kind: Service", yaml);

        assertThatIllegalStateException().isThrownBy(none::experiment).withMessageContaining("one experiment, not 0");
    }
}
