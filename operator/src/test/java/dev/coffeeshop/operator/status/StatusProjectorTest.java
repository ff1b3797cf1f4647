package dev.coffeeshop.operator.status;

import static dev.coffeeshop.operator.status.Projecting.DONE;
import static dev.coffeeshop.operator.status.Projecting.LATER;
import static dev.coffeeshop.operator.status.Projecting.NOW;
import static dev.coffeeshop.operator.status.Projecting.NO_FINDINGS;
import static dev.coffeeshop.operator.status.Projecting.SPEC;
import static dev.coffeeshop.operator.status.Projecting.TRIAL;
import static dev.coffeeshop.operator.status.Projecting.after;
import static dev.coffeeshop.operator.status.Projecting.assertCondition;
import static dev.coffeeshop.operator.status.Projecting.condition;
import static dev.coffeeshop.operator.status.Projecting.recorded;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coffeeshop.measurement.LoadProgress;
import dev.coffeeshop.measurement.LoadProgress.Throughput;
import dev.coffeeshop.operator.analysis.TrialNotes;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.CurrentTrial;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.ExperimentState;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.TrialCounts;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.TrialPhase;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.TrialRecordRef;
import dev.coffeeshop.operator.api.v1alpha1.ConditionReason;
import dev.coffeeshop.operator.api.v1alpha1.ConditionType;
import dev.coffeeshop.operator.api.v1alpha1.CurrentLoad;
import dev.coffeeshop.operator.planning.NextStep;
import dev.coffeeshop.operator.planning.StepOutcome;
import dev.coffeeshop.operator.planning.TrialEnd;
import dev.coffeeshop.operator.simulation.RecordRefs;
import dev.coffeeshop.operator.simulation.SpecSample;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class StatusProjectorTest {

    @Test
    void shows_the_plan_before_anything_runs() {
        for (NextStep step : List.of(new NextStep.Queue("team/other"), new NextStep.Suspend())) {
            var status = after(step);
            assertThat(status.plan())
                    .isNotNull()
                    .satisfies(plan -> assertThat(plan.trials()).isEqualTo(4));
            assertThat(status.progress()).isEqualTo("0/4");
            assertThat(status.trials()).isEqualTo(new TrialCounts(4, 4, 0, 0, 0));
            assertThat(status.startTime()).isNull();
            assertThat(status.observedGeneration()).isEqualTo(7);
            assertThat(status.reportPath()).isEqualTo("/report.html");
        }
    }

    @Test
    void says_whom_it_waits_for() {
        var status = after(new NextStep.Queue("team/other"));
        assertThat(status.state()).isEqualTo(ExperimentState.Queued);
        assertCondition(status, ConditionType.Finished, "False", ConditionReason.Queued);
        assertThat(condition(status, ConditionType.Finished).getMessage()).startsWith("Waits for team/other");
    }

    @Test
    void starts_with_the_first_trial() {
        var status = after(new NextStep.BeginTrial(TRIAL));
        assertThat(status.state()).isEqualTo(ExperimentState.Running);
        assertThat(status.startTime()).isEqualTo("2026-03-01T12:00:00Z");
        assertThat(status.currentTrial())
                .isEqualTo(new CurrentTrial(
                        "400m-x2", 1, 1, TrialPhase.Deploying, "begins", "2026-03-01T12:00:00Z", null));
        assertThat(condition(status, ConditionType.Finished).getMessage())
                .matches("0 of 4 trials ended; about \\d+ min left");
    }

    @Test
    void counts_the_time_to_become_ready_from_the_deployment() {
        var begun = after(new NextStep.BeginTrial(TRIAL));
        var deployed = after(begun, new NextStep.DeployWorkload(TRIAL), DONE, LATER);
        assertThat(current(deployed).since()).isEqualTo(LATER.toString());
        assertThat(current(deployed).activity()).isEqualTo("deploying 2 replicas of 400m");
    }

    @Test
    void keeps_the_beginning_of_a_phase_while_it_waits() {
        var measuring = after(new NextStep.StartLoad(TRIAL));
        var progress = new LoadProgress("rung", 2, 3, 1_250, 11.6).with(new Throughput(61.25, 0.5));
        var step = new NextStep.AwaitLoad(TRIAL, LATER, "rung 2 of 3: 1,250 users, 12 s left", progress);
        var waiting = after(measuring, step, DONE, LATER);
        assertThat(current(waiting).phase()).isEqualTo(TrialPhase.Measuring);
        assertThat(current(waiting).since()).isEqualTo(NOW.toString());
        assertThat(current(waiting).activity()).isEqualTo("rung 2 of 3: 1,250 users, 12 s left");
        assertThat(current(waiting).load()).isEqualTo(new CurrentLoad("rung", 2, 3, "1250", "61.2", "0.5", 12));
    }

    @Test
    void appends_the_record_and_marks_the_trial_as_ended() {
        var status = recorded(after(new NextStep.StartLoad(TRIAL)));
        assertThat(status.trialRecords()).extracting(TrialRecordRef::name).containsExactly(TRIAL.name());
        assertThat(current(status).phase()).isEqualTo(TrialPhase.Ended);
        assertThat(status.progress()).isEqualTo("1/4");
        assertThat(status.trials()).isEqualTo(new TrialCounts(4, 3, 1, 0, 0));
    }

    @Test
    void never_appends_a_record_twice() {
        assertThat(recorded(recorded(after(new NextStep.StartLoad(TRIAL)))).trialRecords())
                .hasSize(1);
    }

    @Test
    void shortens_what_a_pod_has_to_say() {
        var end = new TrialEnd.Failed("ErrImagePull", "x".repeat(5_000));
        var status = after(
                after(new NextStep.BeginTrial(TRIAL)),
                new NextStep.RecordTrial(TRIAL, end),
                new StepOutcome.Recorded(RecordRefs.of(TRIAL, end), NO_FINDINGS, TrialNotes.none()),
                NOW);
        assertThat(status.trialRecords().getFirst().message()).hasSize(300).endsWith("x…");
    }

    @Test
    void has_no_current_trial_when_it_has_ended() {
        assertThat(after(recorded(after(new NextStep.StartLoad(TRIAL))), new NextStep.EndTrial(TRIAL), DONE, LATER)
                        .currentTrial())
                .isNull();
    }

    @Test
    void stops_the_clock_of_the_active_deadline_while_suspended() {
        var running = after(new NextStep.BeginTrial(TRIAL));
        var suspended = after(running, new NextStep.Suspend(), DONE, LATER);
        assertThat(suspended.startTime()).isNull();
        assertCondition(suspended, ConditionType.Suspended, "True", ConditionReason.SuspendedByUser);
        var resumed = after(suspended, new NextStep.BeginTrial(TRIAL), DONE, LATER.plusSeconds(60));
        assertThat(resumed.startTime()).isEqualTo("2026-03-01T12:01:30Z");
        assertCondition(resumed, ConditionType.Suspended, "False", ConditionReason.Resumed);
    }

    @Test
    void moves_a_transition_time_only_when_the_status_flips() {
        var running = after(new NextStep.BeginTrial(TRIAL));
        var still = after(running, new NextStep.DeployWorkload(TRIAL), DONE, LATER);
        assertThat(condition(still, ConditionType.Finished).getLastTransitionTime())
                .isEqualTo(NOW.toString());
        var failed = after(still, new NextStep.Fail(ConditionReason.DeadlineExceeded, "too late"), DONE, LATER);
        assertThat(condition(failed, ConditionType.Finished).getLastTransitionTime())
                .isEqualTo(LATER.toString());
        assertThat(condition(failed, ConditionType.Succeeded).getLastTransitionTime())
                .isEqualTo(NOW.toString());
    }

    @Test
    void fails_with_the_reason_on_both_conditions() {
        var status = after(new NextStep.Fail(ConditionReason.CannotStart, "ErrImagePull: no such image"));
        assertThat(status.state()).isEqualTo(ExperimentState.Failed);
        assertThat(status.completionTime()).isEqualTo(NOW.toString());
        assertCondition(status, ConditionType.Finished, "True", ConditionReason.CannotStart);
        assertCondition(status, ConditionType.Succeeded, "False", ConditionReason.CannotStart);
        assertThat(condition(status, ConditionType.Finished).getMessage()).isEqualTo("ErrImagePull: no such image");
    }

    @Test
    void reports_a_spec_that_cannot_be_run() {
        var broken = SpecSample.base().with("/load/users", null).build();
        var status = StatusProjector.project(
                CoffeeShopExperimentStatus.empty(),
                new ExperimentFacts(7, broken, "/report.html"),
                new NextStep.Fail(ConditionReason.InvalidSpec, "spec.load.users is required"),
                DONE,
                NOW);
        assertThat(status.plan()).isNull();
        assertCondition(status, ConditionType.Finished, "True", ConditionReason.InvalidSpec);
    }

    @Test
    void changes_nothing_of_a_finished_experiment_but_the_generation_seen() {
        var failed = after(new NextStep.Fail(ConditionReason.DeadlineExceeded, "too late"));
        for (NextStep step :
                List.of(new NextStep.Rest(), new NextStep.Expire(), new NextStep.Keep(Duration.ofSeconds(5)))) {
            assertThat(after(failed, step, DONE, LATER)).isEqualTo(failed);
        }
        var edited = StatusProjector.project(
                failed, new ExperimentFacts(8, SPEC, "/report.html"), new NextStep.Rest(), DONE, LATER);
        assertThat(edited.observedGeneration()).isEqualTo(8);
    }

    private static CurrentTrial current(CoffeeShopExperimentStatus status) {
        return Objects.requireNonNull(status.currentTrial());
    }
}
