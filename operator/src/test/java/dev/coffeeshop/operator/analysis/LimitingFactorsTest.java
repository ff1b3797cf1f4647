package dev.coffeeshop.operator.analysis;

import static dev.coffeeshop.operator.analysis.Limits.ONE;
import static dev.coffeeshop.operator.analysis.Limits.TWO;
import static dev.coffeeshop.operator.analysis.Limits.breaking;
import static dev.coffeeshop.operator.analysis.Limits.factor;
import static dev.coffeeshop.operator.analysis.Limits.limit;
import static dev.coffeeshop.operator.analysis.Limits.trial;
import static dev.coffeeshop.operator.analysis.Load.crashing;
import static dev.coffeeshop.operator.analysis.Load.exit;
import static dev.coffeeshop.operator.analysis.Load.fail;
import static dev.coffeeshop.operator.analysis.Load.pass;
import static dev.coffeeshop.operator.analysis.Load.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coffeeshop.measurement.RungResult.Miss;
import dev.coffeeshop.operator.api.v1alpha1.CellStatus.LimitingFactor;
import dev.coffeeshop.operator.api.v1alpha1.CellStatus.LimitingFactor.Factor;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitingFactorsTest {

    @Nested
    class Memory {

        @Test
        void ofAContainerThatWasKilledForItWhereTheCellBreaks() {
            assertThat(limit(outOfMemory(1))).isEqualTo(new LimitingFactor(Factor.Memory, "OOMKilled at 1,000 users"));
        }

        @Test
        void whenAtLeastHalfOfTheRunsShowIt() {
            assertThat(limit(outOfMemory(1), outOfMemory(2), breaking(3)))
                    .isEqualTo(new LimitingFactor(Factor.Memory, "OOMKilled at 1,000 users in 2 of 3 runs"));
            assertThat(factor(outOfMemory(1), breaking(2))).isEqualTo(Factor.Memory);
            assertThat(factor(outOfMemory(1), breaking(2), breaking(3))).isEqualTo(Factor.Concurrency);
        }

        @Test
        void notWhereItWasKilledAtAGreaterLoad() {
            assertThat(factor(crashing(breaking(1), exit(405, "OOMKilled")))).isEqualTo(Factor.Concurrency);
        }

        @Test
        void comesBeforeCpu() {
            assertThat(factor(Load.cpu(outOfMemory(1), 99, 90.0))).isEqualTo(Factor.Memory);
        }

        @Test
        void ofAContainerThatWasKilledBeforeAnyLoad() {
            TrialMeasurement killed = Load.trial(ONE, 1, null, List.of(exit(5, "OOMKilled")));

            assertThat(limit(killed))
                    .isEqualTo(new LimitingFactor(Factor.Memory, "OOMKilled before any load was served"));
        }

        private TrialMeasurement outOfMemory(int repetition) {
            return crashing(breaking(repetition), exit(305, "OOMKilled"));
        }
    }

    @Nested
    class Rejections {

        @Test
        void whenMostFailuresAreRefusalsInAtLeastHalfOfTheRuns() {
            assertThat(limit(refusing(1), refusing(2), late(3)))
                    .isEqualTo(new LimitingFactor(
                            Factor.Rejections, "60 % of the requests refused (429 or 503) at 16 users in 2 of 3 runs"));
            assertThat(factor(refusing(1), late(2), late(3))).isEqualTo(Factor.Concurrency);
        }

        private TrialMeasurement refusing(int repetition) {
            return Load.cpu(trial(ONE, repetition, pass(1, 20), pass(4, 60), refused(16)), 99, 0.0);
        }

        private TrialMeasurement late(int repetition) {
            return Load.cpu(trial(ONE, repetition, pass(1, 20), pass(4, 60), fail(16, Miss.LATENCY)), 40, 0.0);
        }
    }

    @Nested
    class CpuLimit {

        @ParameterizedTest
        @CsvSource({
            "85, 0, CpuLimit", "84.9, 0, Concurrency", "100, 0, CpuLimit",
            "10, 25, CpuLimit", "10, 24.9, Concurrency", "84.9, 24.9, Concurrency"
        })
        void isUsedUpOrHoldsThePodsBack(double used, double throttled, Factor factor) {
            assertThat(factor(saturated(1, used, throttled))).isEqualTo(factor);
        }

        @Test
        void isNamedWithItsFigures() {
            assertThat(limit(saturated(1, 97, 41.0)).evidence())
                    .isEqualTo("CPU used 97 % of the limit, throttled in 41 % of periods");
            assertThat(limit(saturated(1, 97, 41.0), saturated(2, 96, 40.0), saturated(3, 98, 42.0))
                            .evidence())
                    .isEqualTo(
                            "CPU used 97 % (94.5 to 99.5) of the limit, throttled in 41 % (38.5 to 43.5) of periods");
        }

        @Test
        void whenAtLeastHalfOfTheRunsThatKnowShowIt() {
            assertThat(limit(saturated(1, 90, 0.0), saturated(2, 80, 0.0)))
                    .isEqualTo(new LimitingFactor(
                            Factor.CpuLimit,
                            "CPU used 85 % (21.5 to 100) of the limit, throttled in 0 % of periods, used up in 1 of 2"
                                    + " runs"));
            assertThat(factor(saturated(1, 99, 0.0), saturated(2, 80, 0.0), saturated(3, 80, 0.0)))
                    .as("the mean is above the threshold")
                    .isEqualTo(Factor.Concurrency);
            assertThat(limit(saturated(1, 90, 0.0), unsampled(2), unsampled(3)))
                    .isEqualTo(new LimitingFactor(
                            Factor.CpuLimit,
                            "CPU used 90 % of the limit, throttled in 0 % of periods, known in 1 of 3 runs"));
        }

        @Test
        void isUnknownWhereCountersAre() {
            assertThat(limit(unsampled(1)).factor()).isEqualTo(Factor.Unknown);
            assertThat(limit(unsampled(1)).evidence()).startsWith("CPU use is unknown, for want of two readings");
        }

        @Test
        void mayHoldBackPodsThatUseLittleWhereTheKubeletDoesNotTell() {
            assertThat(limit(saturated(1, 40, null)))
                    .isEqualTo(new LimitingFactor(
                            Factor.Unknown,
                            "CPU used 40 % of the limit, but how often it held the pods back is unknown"));
            assertThat(factor(saturated(1, 90, null))).isEqualTo(Factor.CpuLimit);
        }

        private TrialMeasurement unsampled(int repetition) {
            return trial(ONE, repetition, Verdicts.saturated(60));
        }

        private TrialMeasurement saturated(int repetition, double used, @Nullable Double throttled) {
            return Load.cpu(unsampled(repetition), used, throttled);
        }
    }

    @Test
    void isUnknownWhereNothingWasServed() {
        assertThat(limit(trial(ONE, 1))).isEqualTo(new LimitingFactor(Factor.Unknown, "no load was served"));
    }

    @Test
    void isAbsentBeforeTheFirstTrial() {
        Findings findings =
                ExperimentAnalysis.analyse(Specs.users(), List.of(ONE, TWO), List.of(breaking(1)), List.of());

        assertThat(Verdicts.cell(findings, TWO).limitingFactor()).isNull();
    }
}
