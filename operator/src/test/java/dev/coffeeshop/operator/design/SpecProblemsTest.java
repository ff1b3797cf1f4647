package dev.coffeeshop.operator.design;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffeeshop.operator.simulation.SpecSample;
import java.util.List;
import java.util.Map;
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
                Arguments.of(
                        "/objective/underLoad/maxFailedPercent",
                        "few",
                        "spec.objective.underLoad.maxFailedPercent must be a decimal"),
                Arguments.of(
                        "/cost",
                        Map.of("currency", "EUR", "cpuHour", "cheap", "memoryGibibyteHour", "0"),
                        "spec.cost: prices must be decimals"),
                Arguments.of("/design/repetitions", 0, "spec.design.repetitions must be at least 1"));
    }
}
