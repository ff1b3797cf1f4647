package dev.coffeeshop.operator.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffeeshop.operator.analysis.CpuUse;
import dev.coffeeshop.operator.analysis.Findings;
import dev.coffeeshop.operator.analysis.TrialNotes;
import dev.coffeeshop.operator.analysis.TrialNotes.RungExit;
import dev.coffeeshop.operator.api.v1alpha1.CellStatus.Discarded;
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
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ExperimentEventsTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Trial TRIAL = new Trial(new Cell(400, 1), 1, 2);
    private static final ExperimentFacts FACTS = new ExperimentFacts(1, SpecSample.spec(), "/report.html");
    private static final StepOutcome DONE = new StepOutcome.Done();
    private static final TrialEnd MEASURED = new TrialEnd.Measured(Results.measured());
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
    void tells_of_rungs_that_were_measured_again_in_a_trial_that_counts() {
        var notes = new TrialNotes(
                7,
                List.of(new Discarded("GeneratorLate", 2, 0), new Discarded("NotSteady", 1, 0)),
                List.of(),
                Optional.empty());

        assertThat(recorded(MEASURED, notes))
                .contains(ExperimentEvent.normal(
                        ConditionReason.RungsDiscarded,
                        "400m-x1, repetition 1, attempt 2: 3 of 7 rungs are not counted and were measured again:"
                                + " GeneratorLate 2, NotSteady 1"));
    }

    @Test
    void names_the_rung_in_which_a_container_ended() {
        var exits = List.of(new RungExit("shop-0", "OOMKilled", 3, "1000 users"));

        assertThat(recorded(MEASURED, new TrialNotes(3, List.of(), exits, Optional.empty())))
                .contains(ExperimentEvent.warning(
                        ConditionReason.ContainerRestarted,
                        "400m-x1, repetition 1, attempt 2: pod shop-0: OOMKilled in rung 3, at 1000 users"));
    }

    @Test
    void tells_of_throttling_from_a_quarter_of_the_periods_on() {
        assertThat(recorded(MEASURED, throttled(24.9))).hasSize(1);
        assertThat(recorded(MEASURED, throttled(41.4)))
                .contains(ExperimentEvent.normal(
                        ConditionReason.CpuThrottled,
                        "400m-x1, repetition 1, attempt 2: the CPU limit held the pods back in 41 % of its periods at and"
                                + " above the capacity; they used 97 % of it"));
    }

    private static TrialNotes throttled(double percent) {
        var cpu = new CpuUse(97.2, OptionalDouble.of(percent), OptionalDouble.empty());
        return new TrialNotes(3, List.of(), List.of(), Optional.of(cpu));
    }

    @Test
    void tells_what_a_search_has_found() {
        assertThat(recorded(new TrialEnd.Measured(Results.searched())))
                .contains(ExperimentEvent.normal(
                        ConditionReason.TrialSucceeded,
                        "400m-x1, repetition 1, attempt 2: 37.5 requests/s (35.0 to 40.0) after 2 rungs"));
    }

    @Test
    void announces_the_queue_once() {
        var queue = new NextStep.Queue("team/other");
        assertThat(event(queue)).extracting(ExperimentEvent::reason).containsExactly(ConditionReason.Queued);
        var queued = StatusProjector.project(NEW, FACTS, queue, DONE, NOW);
        assertThat(ExperimentEvents.of(queued, FACTS, queue, DONE)).isEmpty();
    }

    @Test
    void is_silent_while_it_waits() {
        for (NextStep step : List.of(
                new NextStep.AwaitReady(TRIAL, NOW, "starts"),
                new NextStep.AwaitLoad(TRIAL, NOW, "under load", null),
                new NextStep.TearDown(TRIAL),
                new NextStep.Rest())) {
            assertThat(event(step)).isEmpty();
        }
    }

    @Test
    void tells_where_the_report_is_when_all_has_been_judged() {
        assertThat(ExperimentEvents.of(NEW, FACTS, new NextStep.Complete(), new StepOutcome.Judged(Findings.none())))
                .containsExactly(
                        ExperimentEvent.normal(ConditionReason.Measured, "Every trial has ended"),
                        ExperimentEvent.normal(
                                ConditionReason.ReportReady,
                                "The operator's Service shows the report at /report.html"));
    }

    @Test
    void warns_when_the_experiment_fails() {
        assertThat(event(new NextStep.Fail(ConditionReason.DeadlineExceeded, "3 of 4 trials had ended")))
                .contains(ExperimentEvent.warning(ConditionReason.DeadlineExceeded, "3 of 4 trials had ended"));
    }

    private static List<ExperimentEvent> recorded(TrialEnd end) {
        return recorded(end, TrialNotes.none());
    }

    private static List<ExperimentEvent> recorded(TrialEnd end, TrialNotes notes) {
        return ExperimentEvents.of(
                NEW,
                FACTS,
                new NextStep.RecordTrial(TRIAL, end),
                new StepOutcome.Recorded(RecordRefs.of(TRIAL, end), Findings.none(), notes));
    }

    private static List<ExperimentEvent> event(NextStep step) {
        return ExperimentEvents.of(NEW, FACTS, step, DONE);
    }
}
