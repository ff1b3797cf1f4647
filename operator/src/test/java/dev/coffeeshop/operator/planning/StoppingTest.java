package dev.coffeeshop.operator.planning;

import static dev.coffeeshop.operator.planning.Planning.FIRST;
import static dev.coffeeshop.operator.planning.Planning.NOW;
import static dev.coffeeshop.operator.planning.Planning.plan;
import static dev.coffeeshop.operator.planning.Planning.running;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentSpec;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.TrialOutcome;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.TrialPhase;
import dev.coffeeshop.operator.api.v1alpha1.ConditionReason;
import dev.coffeeshop.operator.simulation.Results;
import dev.coffeeshop.operator.simulation.SpecSample;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoppingTest {

    private final StatusSample status = new StatusSample(NOW);
    private final ObservationSample seen = new ObservationSample(NOW);
    private final StatusSample measuring = status.current(FIRST, TrialPhase.Measuring, NOW.minusSeconds(30));

    @Nested
    class Queued {

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
    }

    @Nested
    class Suspended {

        private final CoffeeShopExperimentSpec suspended =
                SpecSample.base().with("/suspend", true).build();

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
    }

    @Nested
    class Refused {

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
    }

    @Nested
    class OutOfTime {

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
}
