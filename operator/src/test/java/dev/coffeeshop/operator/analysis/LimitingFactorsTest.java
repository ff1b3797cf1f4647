package dev.coffeeshop.operator.analysis;

import static dev.coffeeshop.operator.analysis.Load.crashing;
import static dev.coffeeshop.operator.analysis.Load.exit;
import static dev.coffeeshop.operator.analysis.Load.fail;
import static dev.coffeeshop.operator.analysis.Load.pass;
import static dev.coffeeshop.operator.analysis.Load.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coffeeshop.measurement.RungResult;
import dev.coffeeshop.measurement.RungResult.Miss;
import dev.coffeeshop.operator.api.v1alpha1.CellStatus.LimitingFactor;
import dev.coffeeshop.operator.api.v1alpha1.CellStatus.LimitingFactor.Factor;
import dev.coffeeshop.operator.design.Cell;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitingFactorsTest {

    private static final Cell ONE = new Cell(200, 1);
    private static final Cell TWO = new Cell(200, 2);
    private static final Cell FOUR = new Cell(200, 4);

    /** The third rung, of 1,000 users, lasts from second 300 to second 310, the fourth from second 400. */
    private static final RungResult[] BREAKING = {
        pass(10, 100), pass(100, 150), fail(1_000, Miss.ERRORS), fail(2_000, Miss.ERRORS)
    };

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

    @Nested
    class Coordination {

        @Test
        void whenEachReplicaServesATenthLessAndARequestCostsATenthMore() {
            assertThat(limit(TWO, run(ONE, 1, 100, 100), run(TWO, 1, 180, 99)))
                    .isEqualTo(new LimitingFactor(
                            Factor.Coordination,
                            "from 1 to 2 replicas, the capacity of each falls to 0.9 and the CPU for a request grows to"
                                    + " 1.1 times"));
        }

        @Test
        void notWhenEachServesNearlyAsMuchOrARequestCostsNearlyTheSame() {
            assertThat(limit(TWO, run(ONE, 1, 100, 90), run(TWO, 1, 180.2, 89.5))
                            .factor())
                    .isEqualTo(Factor.CpuLimit);
            assertThat(limit(TWO, run(ONE, 1, 100, 100), run(TWO, 1, 180, 98.9)).factor())
                    .isEqualTo(Factor.CpuLimit);
        }

        @Test
        void notWhenARequestCostsTheSameAndReplicasDoNotHelp() {
            assertThat(limit(FOUR, run(ONE, 1, 100, 100), run(FOUR, 1, 100, 25)).factor())
                    .isEqualTo(Factor.SharedComponent);
        }

        @Test
        void notInTheCellWithTheFewestReplicas() {
            assertThat(limit(ONE, run(ONE, 1, 38, 95), run(FOUR, 1, 68, 93)).factor())
                    .isEqualTo(Factor.CpuLimit);
        }

        @Test
        void repeatedRunsHaveToShowIt() {
            assertThat(limit(
                                    FOUR,
                                    run(ONE, 1, 100, 90),
                                    run(ONE, 2, 101, 90),
                                    run(FOUR, 1, 200, 95),
                                    run(FOUR, 2, 202, 95))
                            .factor())
                    .isEqualTo(Factor.Coordination);
            assertThat(limit(
                                    FOUR,
                                    run(ONE, 1, 130, 90),
                                    run(ONE, 2, 70, 90),
                                    run(FOUR, 1, 250, 95),
                                    run(FOUR, 2, 340, 95))
                            .factor())
                    .as("three quarters of the capacity each, but it may be chance")
                    .isEqualTo(Factor.CpuLimit);
        }

        @Test
        void notWhereTheCapacityIsALowerBound() {
            TrialMeasurement open = Load.cpu(trial(FOUR, 1, pass(1, 50), pass(4, 200)), 95, 0.0);

            assertThat(limit(FOUR, run(ONE, 1, 100, 90), open).factor()).isEqualTo(Factor.CpuLimit);
        }
    }

    @Nested
    class Waiting {

        @Test
        void insideTheReplicaWhereReplicasWereNotVaried() {
            assertThat(limit(run(ONE, 1, 47, 47)))
                    .isEqualTo(new LimitingFactor(
                            Factor.Concurrency,
                            "CPU used 47 % of the limit, throttled in 0 % of periods; replicas were not varied at"
                                    + " 200m"));
        }

        @Test
        void insideTheReplicaWhereReplicasHelp() {
            assertThat(limit(TWO, run(ONE, 1, 47, 47), run(TWO, 1, 94, 47)))
                    .isEqualTo(new LimitingFactor(
                            Factor.Concurrency,
                            "CPU used 47 % of the limit, throttled in 0 % of periods; replicas help: from 1 to 2"
                                    + " replicas, efficiency 100 % where 70 is asked for"));
        }

        @Test
        void outsideOfThemWhereTheyDoNot() {
            assertThat(limit(FOUR, run(ONE, 1, 100, 50), run(TWO, 1, 105, 26), run(FOUR, 1, 110, 14)))
                    .isEqualTo(new LimitingFactor(
                            Factor.SharedComponent,
                            "CPU used 14 % of the limit, throttled in 0 % of periods; replicas do not help: from 1 to 4"
                                    + " replicas, efficiency 27.5 % where 70 is asked for"));
        }

        @Test
        void atTheThresholdReplicasHelp() {
            assertThat(limit(TWO, run(ONE, 1, 100, 50), run(TWO, 1, 140, 35)).factor())
                    .isEqualTo(Factor.Concurrency);
            assertThat(limit(TWO, run(ONE, 1, 100, 50), run(TWO, 1, 139.9, 35)).factor())
                    .isEqualTo(Factor.SharedComponent);
        }

        @Test
        void isUnknownWhereItIsUndeterminedWhetherReplicasHelp() {
            LimitingFactor limit =
                    limit(TWO, run(ONE, 1, 100, 40), run(ONE, 2, 80, 40), run(TWO, 1, 140, 40), run(TWO, 2, 130, 40));

            assertThat(limit.factor()).isEqualTo(Factor.Unknown);
            assertThat(limit.evidence()).contains("but whether replicas help is undetermined: from 1 to 2 replicas");
        }

        @Test
        void isUnknownWhereAnotherCellHasNoCapacity() {
            LimitingFactor limit =
                    limit(ONE, run(ONE, 1, 100, 40), Load.cpu(trial(TWO, 1, fail(1, Miss.LATENCY)), 10, 0.0));

            assertThat(limit.factor()).isEqualTo(Factor.Unknown);
            assertThat(limit.evidence()).contains("was not judged: 200m-x2 has no capacity");
        }

        @Test
        void isUnknownWhereTheLimitWasNotReached() {
            assertThat(limit(Load.cpu(trial(ONE, 1, pass(1, 20), pass(4, 60)), 40, 0.0)))
                    .isEqualTo(new LimitingFactor(
                            Factor.Unknown,
                            "the limit was not reached: nothing failed up to 4 users and throughput had not levelled"
                                    + " off"));
        }

        @Test
        void isNotWhatACrashForAnotherReasonShows() {
            assertThat(limit(crashing(breaking(1), exit(305, "Error"))))
                    .isEqualTo(new LimitingFactor(
                            Factor.Unknown,
                            "a container ended (Error) at 1,000 users, and the figures do not show why"));
            assertThat(factor(Load.cpu(crashing(breaking(1), exit(305, "Error")), 95, 0.0)))
                    .isEqualTo(Factor.CpuLimit);
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

    private static TrialMeasurement breaking(int repetition) {
        return Load.cpu(trial(ONE, repetition, BREAKING), 40, 0.0);
    }

    private static TrialMeasurement run(Cell cell, int repetition, double perSecond, double usedPercent) {
        return Load.cpu(trial(cell, repetition, Verdicts.saturated(perSecond)), usedPercent, 0.0);
    }

    private static TrialMeasurement trial(Cell cell, int repetition, RungResult... rungs) {
        return Load.trial(cell, repetition, 6, rungs);
    }

    private static Factor factor(TrialMeasurement... trials) {
        return limit(trials).factor();
    }

    private static LimitingFactor limit(TrialMeasurement... trials) {
        return limit(ONE, trials);
    }

    private static LimitingFactor limit(Cell cell, TrialMeasurement... trials) {
        return Verdicts.limit(Verdicts.findings(Specs.users(), trials), cell);
    }
}
