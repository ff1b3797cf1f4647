package dev.coffeeshop.operator.design;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffeeshop.operator.simulation.SpecSample;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SpecProblemsTest {

    @Test
    void finds_nothing_in_a_spec_that_can_be_run() {
        assertThat(SpecProblems.in(SpecSample.spec())).isEmpty();
    }

    @Test
    void finds_nothing_in_a_search_by_several_throttled_pods_over_tls() {
        var spec = SpecSample.base()
                .with("/load/mode", "Capacity")
                .with("/load/users", null)
                .with(
                        "/load/capacity",
                        Map.of("maxRequestsPerSecond", 500, "tolerancePercent", 5, "arrival", "Poisson"))
                .with("/load/protocol", "HTTPS")
                .with("/load/tls", Map.of("caSecretRef", Map.of("name", "shop-ca", "key", "ca.crt")))
                .with("/load/generator/parallelism", 32)
                .with("/load/generator/resources", Map.of("requests", Map.of(), "limits", Map.of("cpu", "300m")))
                .build();
        assertThat(SpecProblems.in(spec)).isEmpty();
    }

    @Test
    void finds_nothing_in_a_range_of_repetitions_with_a_demand() {
        var spec = SpecSample.base()
                .with("/design/repetitions", 5)
                .with("/design/maxRepetitions", 20)
                .with("/demand", Map.of("requestsPerSecond", 120))
                .with("/load/users/purpose", "Promise")
                .build();
        assertThat(SpecProblems.in(spec)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource
    void names_field_and_fix(String field, Object value, String message) {
        assertThat(SpecProblems.in(SpecSample.base().with(field, value).build()))
                .hasValueSatisfying(problem -> assertThat(problem).contains(message));
    }

    static Stream<Arguments> names_field_and_fix() {
        return Stream.of(
                Arguments.of(
                        "/matrix/cpuLimits", List.of("0"), "spec.matrix.cpuLimits: 0 must be an amount of CPU from 1m"),
                Arguments.of("/matrix/cpuLimits", List.of(), "spec.matrix needs at least one CPU limit"),
                Arguments.of("/matrix/replicas", List.of(1, -2), "spec.matrix.replicas must lie from 1 to 1000"),
                Arguments.of(
                        "/matrix/maxTotalCpu",
                        "150m",
                        "spec.matrix.maxTotalCpu: 150m leaves out every cell; the smallest needs 200m"),
                Arguments.of("/load/users", null, "spec.load.users is required with mode Users"),
                Arguments.of("/load/mode", "Rate", "spec.load.rate is required with mode Rate"),
                Arguments.of(
                        "/load/users/counts", List.of(20_000), "spec.load: users must lie from 1 to 10000, not 20000"),
                Arguments.of("/load/mode", "Capacity", "spec.load.capacity is required with mode Capacity"),
                Arguments.of(
                        "/load/users/counts",
                        IntStream.rangeClosed(1, 17).boxed().toList(),
                        "spec.load: number of rungs must lie from 1 to 16, not 17"),
                Arguments.of("/load/generator/parallelism", 33, "spec.load: pods must lie from 1 to 32, not 33"),
                Arguments.of(
                        "/load/generator/resources",
                        Map.of("requests", Map.of("cpu", "200m"), "limits", Map.of("cpu", "0.1")),
                        "spec.load.generator.resources.limits: 0.1 of cpu is less than the 200m requested"),
                Arguments.of(
                        "/load/generator/resources",
                        Map.of("requests", Map.of("cpu", "200m"), "limits", Map.of("cpu", "much")),
                        "spec.load.generator.resources: cpu must be an amount, such as 300m"),
                Arguments.of(
                        "/load/tls",
                        Map.of(
                                "caSecretRef", Map.of("name", "a", "key", "ca.crt"),
                                "caConfigMapRef", Map.of("name", "b", "key", "ca.crt")),
                        "spec.load.tls: caSecretRef and caConfigMapRef exclude each other"),
                Arguments.of(
                        "/objective/underLoad/maxFailedPercent",
                        "few",
                        "spec.objective.underLoad.maxFailedPercent must be a decimal"),
                Arguments.of(
                        "/cost",
                        Map.of("currency", "EUR", "cpuHour", "cheap", "memoryGibibyteHour", "0"),
                        "spec.cost: prices must be decimals"),
                Arguments.of("/design/repetitions", 0, "spec.design.repetitions must be at least 1"),
                Arguments.of(
                        "/design/maxRepetitions", 10, "spec.design.repetitions must be at least 5 with maxRepetitions"),
                Arguments.of(
                        "/design",
                        Map.of("repetitions", 8, "maxRepetitions", 7, "order", "Randomized", "seed", 1),
                        "spec.design.maxRepetitions: 7 is less than the 8 repetitions that it extends"),
                Arguments.of(
                        "/demand", Map.of("requestsPerSecond", 0), "spec.demand.requestsPerSecond must be at least 1"));
    }
}
