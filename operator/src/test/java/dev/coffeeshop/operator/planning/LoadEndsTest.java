package dev.coffeeshop.operator.planning;

import static dev.coffeeshop.operator.planning.Planning.FIRST;
import static dev.coffeeshop.operator.planning.Planning.NOW;
import static dev.coffeeshop.operator.planning.Planning.failed;
import static dev.coffeeshop.operator.planning.Planning.plan;
import static dev.coffeeshop.operator.planning.Planning.running;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.TrialPhase;
import dev.coffeeshop.operator.api.v1alpha1.LoadSpec.Mode;
import dev.coffeeshop.operator.simulation.Results;
import dev.coffeeshop.operator.simulation.SpecSample;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoadEndsTest {

    private final StatusSample status = new StatusSample(NOW);
    private final ObservationSample seen = new ObservationSample(NOW);
    private final StatusSample measuring = status.current(FIRST, TrialPhase.Measuring, NOW.minusSeconds(30));

    @Nested
    class Counted {

        @Test
        void takes_a_workload_that_breaks_under_load_for_a_result() {
            var crashed = seen.workload(new WorkloadObservation.Broken("CrashLoopBackOff", "OOMKilled"));
            assertThat(plan(SpecSample.spec(), measuring, crashed.load(running())))
                    .isInstanceOf(NextStep.AwaitLoad.class);
            assertThat(plan(SpecSample.spec(), measuring, crashed.load(new LoadObservation.Ended(Results.measured()))))
                    .isEqualTo(new NextStep.RecordTrial(FIRST, new TrialEnd.Measured(Results.measured())));
        }

        @Test
        void counts_a_run_whose_invalid_rung_was_measured_again() {
            var ended = seen.ready().load(new LoadObservation.Ended(Results.repeated()));
            assertThat(plan(SpecSample.spec(), measuring, ended))
                    .isEqualTo(new NextStep.RecordTrial(FIRST, new TrialEnd.Measured(Results.repeated())));
        }
    }

    @Nested
    class NotCounted {

        @Test
        void does_not_count_what_was_measured_on_a_workload_that_someone_deleted() {
            assertThat(plan(SpecSample.spec(), measuring, seen.load(new LoadObservation.Ended(Results.measured()))))
                    .isInstanceOfSatisfying(
                            NextStep.RecordTrial.class,
                            record -> assertThat(record.end()).isInstanceOf(TrialEnd.Invalid.class));
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
        void names_the_rung_also_where_the_message_had_no_room_for_its_figure() {
            assertThat(LoadEnds.of(Results.invalidWithoutFigure(), Mode.Users))
                    .isEqualTo(new TrialEnd.Invalid(Results.invalidWithoutFigure(), "NoisyNode", "Rung 1, at 4 users"));
        }
    }

    @Nested
    class Failing {

        @Test
        void fails_the_trial_whose_generator_refuses_its_rates() {
            var refused = new LoadObservation.Ended("error: RateNotProven: 2000 requests/s are asked");
            assertThat(plan(SpecSample.spec(), measuring, seen.ready().load(refused)))
                    .isEqualTo(failed(FIRST, "RateNotProven", "2000 requests/s are asked"));
        }

        @Test
        void fails_the_trial_with_the_generators_own_words() {
            var ended = seen.ready().load(new LoadObservation.Ended("error: no address for workload"));
            assertThat(plan(SpecSample.spec(), measuring, ended))
                    .isEqualTo(failed(FIRST, "LoadGeneratorError", "no address for workload"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "1:older", "2:nonsense", "panic", "9:abc"})
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
        void fails_a_search_without_an_estimate() {
            assertThat(LoadEnds.of(Results.measured(), Mode.Capacity))
                    .isEqualTo(new TrialEnd.Failed(
                            "NothingMeasured", "The load generator ended its search without an estimate"));
            assertThat(LoadEnds.of(Results.searched(), Mode.Capacity))
                    .isEqualTo(new TrialEnd.Measured(Results.searched()));
        }
    }
}
