package dev.coffeeshop.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffeeshop.cluster.Checkout;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExpectationTest {

    private final KubernetesSerialization yaml = new KubernetesSerialization();

    static List<Scenario> scenarios() throws IOException {
        return Catalogue.of(Checkout.current()).scenarios();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void namesNothingThatNoStatusCanSay(Scenario scenario) throws IOException {
        Expectation expectation = scenario.expectation(yaml);

        assertThat(expectation.planted()).isNotEmpty();
        assertThat(expectation.status()).containsKeys("verdict", "cells");
        assertThat(KnownFields.unknown("status", CoffeeShopExperimentStatus.class, expectation.status()))
                .isEmpty();
    }

    @Test
    void whatNoStatusCanSayWouldBeNoticed() {
        assertThat(KnownFields.unknown("status", CoffeeShopExperimentStatus.class, yaml.unmarshal("""
                                verdict: {problm: Both, performance: Quick}
                                cells: [{name: a, mood: b}]
                                """, Map.class)))
                .containsExactly("status.verdict.problm", "status.verdict.performance: Quick", "status.cells.mood");
    }

    @Test
    void theHonestVerdictIsTheExpectedOne() throws IOException {
        assertThat(differences(Statuses.FAST_MACHINE)).isEmpty();
    }

    @Test
    void anotherVerdictIsNot() throws IOException {
        assertThat(differences(Statuses.FAST_MACHINE.replace("problem: Scalability", "problem: Undetermined")))
                .containsExactly(new Difference("status.verdict.problem", "Scalability", "Undetermined"));
    }

    @Test
    void aCapacityThatIsOffByMoreThanATenthIsNot() throws IOException {
        assertThat(differences(Statuses.FAST_MACHINE.replace("value: \"48.1\"", "value: \"42.2\"")))
                .containsExactly(new Difference("capacity of 200m-x1", "47.0 within 10 %", "42.2"));
        assertThat(differences(Statuses.FAST_MACHINE.replace("value: \"48.1\"", "value: \"42.4\"")))
                .isEmpty();
    }

    @Test
    void aCapacityThatIsNotThereIsNot() throws IOException {
        assertThat(differences("state: Failed"))
                .contains(
                        new Difference("status.verdict", "an object", "nothing"),
                        new Difference("capacity of 800m-x1", "47.0 within 10 %", "none"));
    }

    private List<Difference> differences(String found) throws IOException {
        Expectation expectation = Catalogue.of(Checkout.current())
                .named("fast-machine")
                .orElseThrow()
                .expectation(yaml);
        CoffeeShopExperimentStatus status = Statuses.status(found);
        return expectation.differences(status, Statuses.tree(status));
    }
}
