package dev.coffeeshop.operator.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffeeshop.operator.design.Cell;
import dev.coffeeshop.operator.design.Trial;
import dev.coffeeshop.operator.telemetry.WorkloadCpu.PodCounters;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkloadCpuTest {

    private static final Trial FIRST = new Trial(new Cell(200, 2), 1, 1);
    private static final Trial SECOND = new Trial(new Cell(200, 2), 2, 1);

    private final WorkloadCpu cpu = new WorkloadCpu();

    @Test
    void addsUpWhatAllPodsUse() {
        sampled(FIRST, pod("a", 10, 100, 5), pod("b", 20, 200, 0));
        sampled(FIRST, pod("a", 12, 120, 9), pod("b", 23, 220, 1));

        assertThat(values(FIRST)).containsExactly(5.0, 40.0, 5.0);
    }

    @Test
    void neverFallsWhenAKubeletIsSilentOrAContainerRestarts() {
        sampled(FIRST, pod("a", 10, 100, 5), pod("b", 20, 200, 0));
        sampled(FIRST, pod("a", 12, 120, 9));
        assertThat(values(FIRST)).containsExactly(2.0, 20.0, 4.0);

        sampled(FIRST, pod("a", 1, 10, 0), pod("b", 23, 220, 1));
        assertThat(values(FIRST)).containsExactly(5.0, 40.0, 5.0);

        sampled(FIRST, pod("a", 3, 20, 2));
        assertThat(values(FIRST)).containsExactly(7.0, 50.0, 7.0);
    }

    @Test
    void isToldOfTheRunningTrialOnly() {
        sampled(FIRST, pod("a", 10, 100, 5));

        assertThat(values(SECOND)).isEmpty();
        sampled(SECOND, pod("c", 50, 60, 70));
        assertThat(values(SECOND)).containsExactly(0.0, 0.0, 0.0);
        assertThat(values(FIRST)).isEmpty();
    }

    private void sampled(Trial trial, PodCounters... pods) {
        cpu.sampled(RunningExperiment.at(trial), trial, List.of(pods));
    }

    private List<Double> values(Trial trial) {
        return cpu.samples(List.of(RunningExperiment.at(trial))).stream()
                .map(Sample::value)
                .toList();
    }

    private static PodCounters pod(String name, double seconds, long periods, long throttled) {
        return new PodCounters(name, seconds, periods, throttled);
    }
}
