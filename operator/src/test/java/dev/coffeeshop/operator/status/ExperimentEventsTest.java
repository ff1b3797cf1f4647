package dev.coffeeshop.operator.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffeeshop.operator.analysis.Findings;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus;
import dev.coffeeshop.operator.api.v1alpha1.ConditionReason;
import dev.coffeeshop.operator.design.Cell;
import dev.coffeeshop.operator.design.Trial;
import dev.coffeeshop.operator.planning.NextStep;
import dev.coffeeshop.operator.planning.StepOutcome;
import dev.coffeeshop.operator.planning.TrialEnd;
import dev.coffeeshop.operator.simulation.RecordRefs;
import dev.coffeeshop.operator.simulation.Results;
import dev.coffeeshop.operator.simulation.SpecSample;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExperimentEventsTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Trial TRIAL = new Trial(new Cell(400, 1), 1, 2);
    private static final ExperimentFacts FACTS = new ExperimentFacts(1, SpecSample.spec());
    private static final StepOutcome DONE = new StepOutcome.Done();
    private static final CoffeeShopExperimentStatus NEW = CoffeeShopExperimentStatus.empty();

    @Test
    void tells_which_trial_of_how_many_starts() {
        assertThat(event(new NextStep.BeginTrial(TRIAL)))
                .contains(ExperimentEvent.normal(
                        ConditionReason.TrialStarted, "400m-x1, repetition 1, attempt 2: trial 3 of 4"));
    }

    @Test
    void tells_what_a_trial_measured() {
        assertThat(recorded(new TrialEnd.Measured(Results.measured())))
                .contains(ExperimentEvent.normal(
                        ConditionReason.TrialSucceeded,
                        "400m-x1, repetition 1, attempt 2: 1 of 2 rungs passed, up to 30.0 good requests/s"));
    }

    @Test
    void warns_with_the_pods_own_reason() {
        assertThat(recorded(new TrialEnd.Failed("ErrImagePull", "pod shop-1: no such image")))
                .contains(ExperimentEvent.warning(
                        ConditionReason.TrialFailed,
                        "400m-x1, repetition 1, attempt 2: ErrImagePull: pod shop-1: no such image"));
    }

    @Test
    void warns_with_the_figure_that_makes_a_trial_invalid() {
        assertThat(recorded(new TrialEnd.Invalid("", "GeneratorLate", "Rung 2, at 4: lag p99 800 us")))
                .contains(ExperimentEvent.warning(
                        ConditionReason.TrialInvalid,
                        "400m-x1, repetition 1, attempt 2: GeneratorLate: Rung 2, at 4: lag p99 800 us"));
    }

    @Test
    void announces_the_queue_once() {
        var queue = new NextStep.Queue("team/other");
        assertThat(event(queue)).map(ExperimentEvent::reason).contains(ConditionReason.Queued);
        var queued = StatusProjector.project(NEW, FACTS, queue, DONE, NOW);
        assertThat(ExperimentEvents.of(queued, FACTS, queue, DONE)).isEmpty();
    }

    @Test
    void is_silent_while_it_waits() {
        for (NextStep step : List.of(
                new NextStep.AwaitReady(TRIAL, NOW, "starts"),
                new NextStep.AwaitLoad(TRIAL, NOW, "under load"),
                new NextStep.TearDown(TRIAL),
                new NextStep.Rest())) {
            assertThat(event(step)).isEmpty();
        }
    }

    @Test
    void warns_when_the_experiment_fails() {
        assertThat(event(new NextStep.Fail(ConditionReason.DeadlineExceeded, "3 of 4 trials had ended")))
                .contains(ExperimentEvent.warning(ConditionReason.DeadlineExceeded, "3 of 4 trials had ended"));
    }

    private static Optional<ExperimentEvent> recorded(TrialEnd end) {
        return ExperimentEvents.of(
                NEW,
                FACTS,
                new NextStep.RecordTrial(TRIAL, end),
                new StepOutcome.Recorded(RecordRefs.of(TRIAL, end), new Findings(List.of(), List.of(), null)));
    }

    private static Optional<ExperimentEvent> event(NextStep step) {
        return ExperimentEvents.of(NEW, FACTS, step, DONE);
    }
}
