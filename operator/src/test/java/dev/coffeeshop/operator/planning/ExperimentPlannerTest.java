package dev.coffeeshop.operator.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffeeshop.measurement.LoadProgress;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentSpec;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.TrialOutcome;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.TrialPhase;
import dev.coffeeshop.operator.api.v1alpha1.ConditionReason;
import dev.coffeeshop.operator.design.Cell;
import dev.coffeeshop.operator.design.ExperimentDesign;
import dev.coffeeshop.operator.design.Trial;
import dev.coffeeshop.operator.simulation.Results;
import dev.coffeeshop.operator.simulation.SpecSample;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExperimentPlannerTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Trial FIRST = new Trial(new Cell(200, 1), 1, 1);
    private static final Trial SECOND_ATTEMPT = new Trial(FIRST.cell(), FIRST.repetition(), 2);
    private static final Trial SECOND = new Trial(new Cell(200, 2), 1, 1);

    private final StatusSample status = new StatusSample(NOW);
    private final ObservationSample seen = new ObservationSample(NOW);

    @Nested
    class Finished {

        @Test
        void rests_for_good_without_a_time_to_live() {
            assertThat(plan(SpecSample.spec(), status.finished(NOW), seen)).isEqualTo(new NextStep.Rest());
        }

        @Test
        void is_kept_for_the_rest_of_its_time_to_live() {
            assertThat(plan(timeToLive(600), status.finished(NOW.minusSeconds(400)), seen))
                    .isEqualTo(new NextStep.Keep(Duration.ofSeconds(200)));
        }

        @Test
        void expires_when_its_time_to_live_is_over() {
            assertThat(plan(timeToLive(600), status.finished(NOW.minusSeconds(600)), seen))
                    .isEqualTo(new NextStep.Expire());
        }

        @Test
        void is_not_touched_by_a_late_suspension() {
            var suspended = SpecSample.base().with("/suspend", true).build();
            assertThat(plan(suspended, status.finished(NOW), seen)).isEqualTo(new NextStep.Rest());
        }

        private static CoffeeShopExperimentSpec timeToLive(int seconds) {
            return SpecSample.base().with("/ttlSecondsAfterFinished", seconds).build();
        }
    }

    @Nested
    class BetweenTrials {

        @Test
        void begins_with_the_first_trial_of_the_design() {
            assertThat(plan(SpecSample.spec(), status, seen)).isEqualTo(new NextStep.BeginTrial(FIRST));
        }

        @Test
        void goes_on_with_the_first_trial_that_is_not_settled() {
            assertThat(plan(SpecSample.spec(), status.recorded(FIRST, TrialOutcome.Succeeded), seen))
                    .isEqualTo(new NextStep.BeginTrial(SECOND));
        }

        @ParameterizedTest
        @ValueSource(strings = {"Failed", "Invalid"})
        void tries_again_what_failed_or_may_not_be_counted(TrialOutcome outcome) {
            assertThat(plan(SpecSample.spec(), status.recorded(FIRST, outcome), seen))
                    .isEqualTo(new NextStep.BeginTrial(SECOND_ATTEMPT));
        }

        @Test
        void gives_a_trial_up_after_backoffLimit_retries() {
            var failedTwice = status.recorded(FIRST, TrialOutcome.Failed).recorded(SECOND_ATTEMPT, TrialOutcome.Failed);
            assertThat(plan(SpecSample.spec(), failedTwice, seen)).isEqualTo(new NextStep.BeginTrial(SECOND));
        }

        /** Attempts as they ended, F for failed and I for invalid, and whether the trial is tried again. */
        @ParameterizedTest
        @CsvSource({
            "0, 0, F, false",
            "0, 0, I, false",
            "0, 1, I, true",
            "0, 1, F, false",
            "1, 0, F, true",
            "1, 1, FI, true",
            "1, 1, IF, true",
            "1, 1, FII, false",
            "1, 1, IFF, false",
            "1, 2, FII, true",
            "1, 2, FIII, false",
            "2, 2, IFIF, true",
            "2, 2, IFIFI, false"
        })
        void counts_failed_and_invalid_attempts_each_against_its_own_limit(
                int backoffLimit, int invalidRerunLimit, String attempts, boolean again) {
            var spec = SpecSample.base()
                    .with("/backoffLimit", backoffLimit)
                    .with("/invalidRerunLimit", invalidRerunLimit)
                    .build();
            var some = status;
            for (int attempt = 1; attempt <= attempts.length(); attempt++) {
                var outcome = attempts.charAt(attempt - 1) == 'F' ? TrialOutcome.Failed : TrialOutcome.Invalid;
                some = some.recorded(new Trial(FIRST.cell(), 1, attempt), outcome);
            }
            assertThat(plan(spec, some, seen))
                    .isEqualTo(new NextStep.BeginTrial(
                            again ? new Trial(FIRST.cell(), 1, attempts.length() + 1) : SECOND));
        }

        @Test
        void fails_at_once_when_the_generator_cannot_offer_the_rates() {
            var refused = status.recorded(FIRST, TrialOutcome.Failed, "RateNotProven", "2000 are asked, 700 usable");
            assertThat(plan(SpecSample.spec(), refused, seen))
                    .isEqualTo(new NextStep.Fail(ConditionReason.RateNotProven, "2000 are asked, 700 usable"));
        }

        @Test
        void fails_when_more_trials_than_permitted_are_given_up() {
            var spec = SpecSample.base()
                    .with("/maxFailedTrials", 0)
                    .with("/backoffLimit", 0)
                    .build();
            var one = status.recorded(FIRST, TrialOutcome.Failed, "CrashLoopBackOff", "pod a: exit code 1");
            assertThat(plan(spec, one, seen))
                    .isEqualTo(
                            new NextStep.Fail(
                                    ConditionReason.TooManyFailedTrials,
                                    "1 trial failed, the last (200m-x1, repetition 1) because CrashLoopBackOff: pod a: exit code 1"));
        }

        @Test
        void does_not_try_every_cell_with_an_image_that_cannot_be_pulled() {
            var twice = status.recorded(FIRST, TrialOutcome.Failed, "ErrImagePull", "no such host")
                    .recorded(SECOND_ATTEMPT, TrialOutcome.Failed, "ImagePullBackOff", "Back-off pulling \"nope\"");
            assertThat(plan(SpecSample.spec(), twice, seen))
                    .isEqualTo(new NextStep.Fail(
                            ConditionReason.CannotStart,
                            "No trial can start, in whatever cell: 200m-x1, repetition 1 failed because"
                                    + " ImagePullBackOff: Back-off pulling \"nope\""));
        }

        @Test
        void goes_on_when_an_image_could_be_pulled_before() {
            var spec = SpecSample.base().with("/backoffLimit", 0).build();
            var second = status.recorded(FIRST, TrialOutcome.Succeeded)
                    .recorded(SECOND, TrialOutcome.Failed, "ErrImagePull", "registry is down");
            assertThat(plan(spec, second, seen)).isInstanceOf(NextStep.BeginTrial.class);
        }

        @Test
        void completes_when_all_are_settled_and_one_succeeded() {
            var spec = oneRepetitionWithoutRetries();
            var all = status.recorded(FIRST, TrialOutcome.Failed)
                    .recorded(SECOND, TrialOutcome.Failed)
                    .recorded(new Trial(new Cell(400, 1), 1, 1), TrialOutcome.Failed)
                    .recorded(new Trial(new Cell(400, 2), 1, 1), TrialOutcome.Succeeded);
            assertThat(plan(spec, all, seen)).isEqualTo(new NextStep.Complete());
        }

        @Test
        void fails_when_all_are_settled_and_none_succeeded() {
            var all = status.recorded(FIRST, TrialOutcome.Failed)
                    .recorded(SECOND, TrialOutcome.Failed)
                    .recorded(new Trial(new Cell(400, 1), 1, 1), TrialOutcome.Failed)
                    .recorded(new Trial(new Cell(400, 2), 1, 1), TrialOutcome.Invalid, "GeneratorLate", "Rung 2");
            assertThat(plan(oneRepetitionWithoutRetries(), all, seen))
                    .isEqualTo(new NextStep.Fail(
                            ConditionReason.TooManyFailedTrials,
                            "3 trials failed and 1 trial may not be counted, the last (400m-x2, repetition 1) because"
                                    + " GeneratorLate: Rung 2"));
        }

        private static CoffeeShopExperimentSpec oneRepetitionWithoutRetries() {
            return SpecSample.base()
                    .with("/backoffLimit", 0)
                    .with("/invalidRerunLimit", 0)
                    .with("/maxFailedTrials", 10)
                    .build();
        }
    }

    @Nested
    class Stopped {

        private final StatusSample measuring = status.current(FIRST, TrialPhase.Measuring, NOW.minusSeconds(30));
        private final CoffeeShopExperimentSpec suspended =
                SpecSample.base().with("/suspend", true).build();

        @Test
        void waits_for_the_experiment_ahead() {
            assertThat(plan(SpecSample.spec(), status, seen.ahead("team/other")))
                    .isEqualTo(new NextStep.Queue("team/other"));
        }

        @Test
        void goes_on_with_a_trial_that_has_begun_whoever_is_ahead() {
            assertThat(plan(
                            SpecSample.spec(),
                            measuring,
                            seen.ahead("team/other").load(running())))
                    .isInstanceOf(NextStep.AwaitLoad.class);
        }

        @Test
        void suspends_at_once_between_trials() {
            assertThat(plan(suspended, status, seen.ahead("team/other"))).isEqualTo(new NextStep.Suspend());
        }

        @Test
        void gives_the_current_trial_up_before_it_suspends() {
            assertThat(plan(suspended, measuring, seen.load(running())))
                    .isEqualTo(new NextStep.AbandonTrial(FIRST, "spec.suspend is true"));
        }

        @Test
        void keeps_what_was_measured_when_it_is_suspended() {
            assertThat(plan(suspended, measuring, seen.ready().load(new LoadObservation.Ended(Results.measured()))))
                    .isInstanceOf(NextStep.RecordTrial.class);
        }

        @Test
        void never_records_what_its_own_tear_down_left_behind() {
            var killed = seen.load(new LoadObservation.Ended("error: terminated"));
            assertThat(plan(SpecSample.spec(), status.current(FIRST, TrialPhase.Ended, NOW), killed))
                    .isEqualTo(new NextStep.TearDown(FIRST));
        }

        @Test
        void refuses_a_spec_that_cannot_be_run() {
            assertThat(plan(SpecSample.spec(), status, seen.specError("Deployment my-api does not exist")))
                    .isEqualTo(new NextStep.Fail(ConditionReason.InvalidSpec, "Deployment my-api does not exist"));
        }

        @Test
        void takes_the_trial_down_before_it_refuses_the_spec() {
            assertThat(plan(SpecSample.spec(), measuring, seen.specError("gone").load(running())))
                    .isEqualTo(new NextStep.AbandonTrial(FIRST, "gone"));
        }

        @ParameterizedTest
        @CsvSource({"/matrix/maxTotalCpu, 100m, spec.matrix.maxTotalCpu", "/load/users, , spec.load.users"})
        void finds_by_itself_what_the_api_server_let_through(String field, String value, String named) {
            var spec = SpecSample.base().with(field, value).build();
            assertThat(plan(spec, status, seen)).isInstanceOfSatisfying(NextStep.Fail.class, fail -> {
                assertThat(fail.reason()).isEqualTo(ConditionReason.InvalidSpec);
                assertThat(fail.message()).startsWith(named);
            });
        }

        @Test
        void fails_when_the_active_deadline_has_passed() {
            var late = status.started(NOW.minusSeconds(7200)).recorded(FIRST, TrialOutcome.Succeeded);
            assertThat(plan(SpecSample.spec(), late, seen))
                    .isEqualTo(new NextStep.Fail(
                            ConditionReason.DeadlineExceeded,
                            "1 of 4 trials had ended when activeDeadlineSeconds, 7200 s, had passed"));
        }

        @Test
        void takes_the_trial_down_when_the_active_deadline_has_passed() {
            assertThat(plan(SpecSample.spec(), measuring.started(NOW.minusSeconds(7200)), seen.load(running())))
                    .isInstanceOf(NextStep.AbandonTrial.class);
        }
    }

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
        void takes_a_workload_that_breaks_under_load_for_a_result() {
            var crashed = seen.workload(new WorkloadObservation.Broken("CrashLoopBackOff", "OOMKilled"));
            assertThat(plan(SpecSample.spec(), measuring, crashed.load(running())))
                    .isInstanceOf(NextStep.AwaitLoad.class);
            assertThat(plan(SpecSample.spec(), measuring, crashed.load(new LoadObservation.Ended(Results.measured()))))
                    .isEqualTo(new NextStep.RecordTrial(FIRST, new TrialEnd.Measured(Results.measured())));
        }

        @Test
        void does_not_count_what_was_measured_on_a_workload_that_someone_deleted() {
            assertThat(plan(SpecSample.spec(), measuring, seen.load(new LoadObservation.Ended(Results.measured()))))
                    .isInstanceOfSatisfying(
                            NextStep.RecordTrial.class,
                            record -> assertThat(record.end()).isInstanceOf(TrialEnd.Invalid.class));
        }

        @Test
        void does_not_count_a_run_with_a_rung_that_shows_the_generator() {
            var ended = seen.ready().load(new LoadObservation.Ended(Results.invalid()));
            assertThat(plan(SpecSample.spec(), measuring, ended))
                    .isEqualTo(new NextStep.RecordTrial(
                            FIRST,
                            new TrialEnd.Invalid(
                                    Results.invalid(),
                                    "GeneratorLate",
                                    "Rung 2, at 4 users: lag p99 800 us, allowed 500 us")));
        }

        @Test
        void counts_a_run_whose_invalid_rung_was_measured_again() {
            var ended = seen.ready().load(new LoadObservation.Ended(Results.repeated()));
            assertThat(plan(SpecSample.spec(), measuring, ended))
                    .isEqualTo(new NextStep.RecordTrial(FIRST, new TrialEnd.Measured(Results.repeated())));
        }

        @Test
        void does_not_count_a_run_with_a_level_that_was_never_measured_validly() {
            var ended = seen.ready().load(new LoadObservation.Ended(Results.neverValid()));
            assertThat(plan(SpecSample.spec(), measuring, ended))
                    .isEqualTo(new NextStep.RecordTrial(
                            FIRST,
                            new TrialEnd.Invalid(
                                    Results.neverValid(),
                                    "GeneratorLate",
                                    "Rung 1, at 4 users: lag p99 800 us, allowed 500 us (the last of 2 measurements,"
                                            + " none of them valid)")));
        }

        @Test
        void fails_the_trial_whose_generator_refuses_its_rates() {
            var refused = new LoadObservation.Ended("error: RateNotProven: 2000 requests/s are asked");
            assertThat(plan(SpecSample.spec(), measuring, seen.ready().load(refused)))
                    .isEqualTo(failed(FIRST, "RateNotProven", "2000 requests/s are asked"));
        }

        @Test
        void fails_a_search_without_an_estimate() {
            var search = SpecSample.base().with("/load/mode", "Capacity").build();
            assertThat(LoadEnds.of(Results.measured(), search.load().mode()))
                    .isEqualTo(new TrialEnd.Failed(
                            "NothingMeasured", "The load generator ended its search without an estimate"));
            assertThat(LoadEnds.of(Results.searched(), search.load().mode()))
                    .isEqualTo(new TrialEnd.Measured(Results.searched()));
        }

        @Test
        void ends_a_trial_at_once_when_a_pod_is_taken_away() {
            var evicted = seen.workload(new WorkloadObservation.Disturbed("Evicted: pod shop-1: no memory"));
            assertThat(plan(SpecSample.spec(), measuring, evicted.load(running())))
                    .isEqualTo(invalid("PodDisturbed", "Evicted: pod shop-1: no memory"));
        }

        @Test
        void does_not_count_what_was_measured_while_a_pod_was_taken_away() {
            var evicted = seen.workload(new WorkloadObservation.Disturbed("Evicted: pod shop-1: no memory"));
            assertThat(plan(SpecSample.spec(), measuring, evicted.load(new LoadObservation.Ended(Results.measured()))))
                    .isEqualTo(new NextStep.RecordTrial(
                            FIRST,
                            new TrialEnd.Invalid(
                                    Results.measured(), "PodDisturbed", "Evicted: pod shop-1: no memory")));
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

        private static NextStep invalid(String reason, String detail) {
            return new NextStep.RecordTrial(FIRST, new TrialEnd.Invalid(null, reason, detail));
        }

        @Test
        void fails_the_trial_with_the_generators_own_words() {
            var ended = seen.ready().load(new LoadObservation.Ended("error: no address for workload"));
            assertThat(plan(SpecSample.spec(), measuring, ended))
                    .isEqualTo(failed(FIRST, "LoadGeneratorError", "no address for workload"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "1:nonsense", "panic", "9:abc"})
        void fails_the_trial_when_the_result_cannot_be_read(String message) {
            assertThat(plan(SpecSample.spec(), measuring, seen.ready().load(new LoadObservation.Ended(message))))
                    .isInstanceOfSatisfying(
                            NextStep.RecordTrial.class,
                            record -> assertThat(record.end())
                                    .isInstanceOfSatisfying(
                                            TrialEnd.Failed.class,
                                            end -> assertThat(end.reason()).isEqualTo("UnreadableResult")));
        }

        @Test
        void fails_the_trial_when_nothing_was_measured() {
            var ended = seen.ready().load(new LoadObservation.Ended(Results.withoutRungs()));
            assertThat(plan(SpecSample.spec(), measuring, ended))
                    .isEqualTo(failed(FIRST, "NothingMeasured", "The load generator ended before its first rung"));
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
    }

    @Nested
    class TearingDown {

        @Test
        void begins_when_the_trial_is_recorded() {
            var recorded = status.current(FIRST, TrialPhase.Ended, NOW).recorded(FIRST, TrialOutcome.Succeeded);
            assertThat(plan(SpecSample.spec(), recorded, seen)).isEqualTo(new NextStep.TearDown(FIRST));
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

    @Test
    void takes_each_trial_of_a_randomised_design_in_its_order() {
        var spec = SpecSample.base()
                .with("/design/order", "Randomized")
                .with("/design/repetitions", 3)
                .build();
        var trials = ExperimentDesign.of(spec).trials();
        IntStream.range(0, trials.size()).forEach(done -> {
            var some = status;
            for (Trial trial : trials.subList(0, done)) {
                some = some.recorded(trial, TrialOutcome.Succeeded);
            }
            assertThat(plan(spec, some, seen)).isEqualTo(new NextStep.BeginTrial(trials.get(done)));
        });
    }

    private static NextStep plan(CoffeeShopExperimentSpec spec, StatusSample status, ObservationSample seen) {
        return ExperimentPlanner.plan(spec, status.build(), seen.build());
    }

    private static NextStep failed(Trial trial, String reason, String detail) {
        return new NextStep.RecordTrial(trial, new TrialEnd.Failed(reason, detail));
    }

    private static LoadObservation running() {
        return new LoadObservation.Running(null);
    }

    private static WorkloadObservation starting() {
        return new WorkloadObservation.Starting("0 of 1 replicas ready");
    }
}
