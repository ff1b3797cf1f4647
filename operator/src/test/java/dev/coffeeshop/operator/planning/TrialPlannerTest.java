package dev.coffeeshop.operator.planning;

import static dev.coffeeshop.operator.planning.Planning.FIRST;
import static dev.coffeeshop.operator.planning.Planning.NOW;
import static dev.coffeeshop.operator.planning.Planning.failed;
import static dev.coffeeshop.operator.planning.Planning.plan;
import static dev.coffeeshop.operator.planning.Planning.running;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coffeeshop.measurement.LoadProgress;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.TrialOutcome;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.TrialPhase;
import dev.coffeeshop.operator.simulation.SpecSample;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrialPlannerTest {

    private final StatusSample status = new StatusSample(NOW);
    private final ObservationSample seen = new ObservationSample(NOW);

    @Nested
    class Deploying {

        private final StatusSample deploying = status.current(FIRST, TrialPhase.Deploying, NOW.minusSeconds(30));

        @Test
        void deploys_what_is_not_there() {
            assertThat(plan(SpecSample.spec(), deploying, seen)).isEqualTo(new NextStep.DeployWorkload(FIRST));
        }

        @Test
        void deploys_even_when_the_operator_was_away_for_long() {
            var old = status.current(FIRST, TrialPhase.Deploying, NOW.minusSeconds(3_000));
            assertThat(plan(SpecSample.spec(), old, seen)).isEqualTo(new NextStep.DeployWorkload(FIRST));
        }

        @Test
        void waits_for_replicas_until_readyTimeoutSeconds() {
            assertThat(plan(SpecSample.spec(), deploying, seen.workload(starting())))
                    .isEqualTo(new NextStep.AwaitReady(FIRST, NOW.plusSeconds(90), "0 of 1 replicas ready"));
        }

        @Test
        void never_waits_beyond_the_active_deadline() {
            var near = deploying.started(NOW.minusSeconds(7_190));
            assertThat(plan(SpecSample.spec(), near, seen.workload(starting())))
                    .isEqualTo(new NextStep.AwaitReady(FIRST, NOW.plusSeconds(10), "0 of 1 replicas ready"));
        }

        @Test
        void fails_the_trial_when_replicas_are_not_ready_in_time() {
            var late = status.current(FIRST, TrialPhase.Deploying, NOW.minusSeconds(120));
            assertThat(plan(SpecSample.spec(), late, seen.workload(starting())))
                    .isEqualTo(failed(FIRST, "NotReady", "After 120 s: 0 of 1 replicas ready"));
        }

        /** Seconds since the deployment, and whether the trial is still waited for. */
        @ParameterizedTest
        @CsvSource({
            "ErrImagePull, 5, true",
            "ErrImagePull, 20, false",
            "ImagePullBackOff, 19, true",
            "CreateContainerConfigError, 10, true",
            "FailedCreate, 21, false",
            "InvalidImageName, 0, false",
            "CrashLoopBackOff, 1, false",
            "Unschedulable, 100, true",
            "Unschedulable, 120, false"
        })
        void is_patient_where_waiting_may_help(String reason, int seconds, boolean waits) {
            var since = status.current(FIRST, TrialPhase.Deploying, NOW.minusSeconds(seconds));
            var step = plan(
                    SpecSample.spec(), since, seen.workload(new WorkloadObservation.Broken(reason, "pod shop-1: no")));
            if (waits) {
                assertThat(step)
                        .isInstanceOfSatisfying(
                                NextStep.AwaitReady.class,
                                await -> assertThat(await.activity()).isEqualTo(reason + ": pod shop-1: no"));
            } else {
                assertThat(step).isEqualTo(failed(FIRST, reason, "pod shop-1: no"));
            }
        }

        @Test
        void starts_the_load_when_every_replica_is_ready() {
            assertThat(plan(SpecSample.spec(), deploying, seen.ready())).isEqualTo(new NextStep.StartLoad(FIRST));
        }

        @Test
        void sees_a_load_that_runs_although_status_was_not_written() {
            assertThat(plan(SpecSample.spec(), deploying, seen.ready().load(running())))
                    .isInstanceOfSatisfying(
                            NextStep.AwaitLoad.class,
                            await -> assertThat(await.deadline()).isAfter(NOW.plusSeconds(100)));
        }
    }

    @Nested
    class Measuring {

        private final StatusSample measuring = status.current(FIRST, TrialPhase.Measuring, NOW.minusSeconds(30));

        @Test
        void tells_where_the_load_is() {
            var progress = new LoadObservation.Running(new LoadProgress("rung", 2, 3, 4, 11.6));
            assertThat(plan(SpecSample.spec(), measuring, seen.ready().load(progress)))
                    .isInstanceOfSatisfying(
                            NextStep.AwaitLoad.class,
                            await -> assertThat(await.activity()).isEqualTo("rung 2 of 3: 4 users, 12 s left"));
        }

        @Test
        void waits_for_the_load_to_start_while_every_replica_is_ready() {
            var pending = seen.load(new LoadObservation.Pending());
            assertThat(plan(SpecSample.spec(), measuring, pending.ready())).isInstanceOf(NextStep.AwaitLoad.class);
            assertThat(plan(SpecSample.spec(), measuring, pending.workload(starting())))
                    .isEqualTo(invalid("PodsNotReady", "0 of 1 replicas ready"));
            assertThat(plan(
                            SpecSample.spec(),
                            measuring,
                            pending.workload(new WorkloadObservation.Broken("CrashLoopBackOff", "pod shop-1: exit 1"))))
                    .isEqualTo(invalid("PodsNotReady", "CrashLoopBackOff: pod shop-1: exit 1"));
        }

        @Test
        void ends_a_trial_at_once_when_a_pod_is_taken_away() {
            var evicted = seen.workload(new WorkloadObservation.Disturbed("Evicted: pod shop-1: no memory"));
            assertThat(plan(SpecSample.spec(), measuring, evicted.load(running())))
                    .isEqualTo(invalid("PodDisturbed", "Evicted: pod shop-1: no memory"));
        }

        @Test
        void fails_the_trial_when_its_load_pod_dies() {
            var died = seen.ready().load(new LoadObservation.Broken("OOMKilled", "pod load-1"));
            assertThat(plan(SpecSample.spec(), measuring, died)).isEqualTo(failed(FIRST, "OOMKilled", "pod load-1"));
        }

        @Test
        void fails_the_trial_when_its_load_does_not_end() {
            var endless = status.current(FIRST, TrialPhase.Measuring, NOW.minusSeconds(3_000));
            assertThat(plan(SpecSample.spec(), endless, seen.ready().load(running())))
                    .isInstanceOfSatisfying(
                            NextStep.RecordTrial.class,
                            record -> assertThat(record.end())
                                    .isInstanceOfSatisfying(
                                            TrialEnd.Failed.class,
                                            end -> assertThat(end.reason()).isEqualTo("LoadTimedOut")));
        }

        @Test
        void starts_a_load_again_that_a_cache_does_not_show_yet() {
            var justStarted = status.current(FIRST, TrialPhase.Measuring, NOW.minusSeconds(2));
            assertThat(plan(SpecSample.spec(), justStarted, seen.ready())).isEqualTo(new NextStep.StartLoad(FIRST));
        }

        @Test
        void fails_the_trial_when_someone_deleted_its_load() {
            assertThat(plan(SpecSample.spec(), measuring, seen.ready()))
                    .isEqualTo(failed(FIRST, "LoadDeleted", "The load Job has disappeared"));
        }

        private static NextStep invalid(String reason, String detail) {
            return new NextStep.RecordTrial(FIRST, new TrialEnd.Invalid(null, reason, detail));
        }
    }

    @Nested
    class TearingDown {

        @Test
        void begins_when_the_trial_is_recorded() {
            var recorded = status.current(FIRST, TrialPhase.Ended, NOW).recorded(FIRST, TrialOutcome.Succeeded);
            assertThat(plan(SpecSample.spec(), recorded, seen)).isEqualTo(new NextStep.TearDown(FIRST));
        }

        @Test
        void never_records_what_its_own_tear_down_left_behind() {
            var killed = seen.load(new LoadObservation.Ended("error: terminated"));
            assertThat(plan(SpecSample.spec(), status.current(FIRST, TrialPhase.Ended, NOW), killed))
                    .isEqualTo(new NextStep.TearDown(FIRST));
        }

        @Test
        void goes_on_while_objects_remain() {
            assertThat(plan(SpecSample.spec(), tearingDown(), seen.ready())).isEqualTo(new NextStep.TearDown(FIRST));
        }

        @Test
        void ends_when_nothing_remains() {
            assertThat(plan(SpecSample.spec(), tearingDown(), seen)).isEqualTo(new NextStep.EndTrial(FIRST));
        }

        private StatusSample tearingDown() {
            return status.current(FIRST, TrialPhase.TearingDown, NOW).recorded(FIRST, TrialOutcome.Succeeded);
        }
    }

    private static WorkloadObservation starting() {
        return new WorkloadObservation.Starting("0 of 1 replicas ready");
    }
}
