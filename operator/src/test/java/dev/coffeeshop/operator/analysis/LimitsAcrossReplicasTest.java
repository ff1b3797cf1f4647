package dev.coffeeshop.operator.analysis;

import static dev.coffeeshop.operator.analysis.Limits.FOUR;
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
import static org.assertj.core.api.Assertions.assertThat;

import dev.coffeeshop.measurement.RungResult.Miss;
import dev.coffeeshop.operator.api.v1alpha1.CellStatus.LimitingFactor;
import dev.coffeeshop.operator.api.v1alpha1.CellStatus.LimitingFactor.Factor;
import dev.coffeeshop.operator.design.Cell;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Factors that only more replicas can tell apart. */
class LimitsAcrossReplicasTest {

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

    private static TrialMeasurement run(Cell cell, int repetition, double perSecond, double usedPercent) {
        return Load.cpu(trial(cell, repetition, Verdicts.saturated(perSecond)), usedPercent, 0.0);
    }
}
