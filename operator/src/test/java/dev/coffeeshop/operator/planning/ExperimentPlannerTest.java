package dev.coffeeshop.operator.planning;

import static dev.coffeeshop.operator.planning.Planning.FIRST;
import static dev.coffeeshop.operator.planning.Planning.NOW;
import static dev.coffeeshop.operator.planning.Planning.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentSpec;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.TrialOutcome;
import dev.coffeeshop.operator.api.v1alpha1.ConditionReason;
import dev.coffeeshop.operator.design.Cell;
import dev.coffeeshop.operator.design.ExperimentDesign;
import dev.coffeeshop.operator.design.Trial;
import dev.coffeeshop.operator.simulation.SpecSample;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExperimentPlannerTest {

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
}
