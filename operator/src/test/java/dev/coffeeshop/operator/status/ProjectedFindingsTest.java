package dev.coffeeshop.operator.status;

import static dev.coffeeshop.operator.status.Projecting.DONE;
import static dev.coffeeshop.operator.status.Projecting.LATER;
import static dev.coffeeshop.operator.status.Projecting.NOW;
import static dev.coffeeshop.operator.status.Projecting.TRIAL;
import static dev.coffeeshop.operator.status.Projecting.after;
import static dev.coffeeshop.operator.status.Projecting.assertCondition;
import static dev.coffeeshop.operator.status.Projecting.condition;
import static dev.coffeeshop.operator.status.Projecting.recorded;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coffeeshop.operator.analysis.Findings;
import dev.coffeeshop.operator.analysis.TrialNotes;
import dev.coffeeshop.operator.api.v1alpha1.CellStatus.Estimate;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.ExperimentState;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.GeneratorNode;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.PlanStatus;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.RungCounts;
import dev.coffeeshop.operator.api.v1alpha1.ConditionReason;
import dev.coffeeshop.operator.api.v1alpha1.ConditionType;
import dev.coffeeshop.operator.api.v1alpha1.DriftStatus;
import dev.coffeeshop.operator.api.v1alpha1.ScalingStatus.Judgement;
import dev.coffeeshop.operator.api.v1alpha1.UpOrOutStatus;
import dev.coffeeshop.operator.api.v1alpha1.VerdictStatus;
import dev.coffeeshop.operator.planning.NextStep;
import dev.coffeeshop.operator.planning.StepOutcome;
import dev.coffeeshop.operator.planning.TrialEnd;
import dev.coffeeshop.operator.simulation.RecordRefs;
import dev.coffeeshop.operator.simulation.Results;
import dev.coffeeshop.operator.simulation.SpecSample;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ProjectedFindingsTest {

    @Test
    void succeeds_with_the_headline() {
        var verdict = new VerdictStatus(
                VerdictStatus.Performance.Fast,
                Judgement.Scales,
                VerdictStatus.Problem.None,
                UpOrOutStatus.Judgement.NotJudged,
                VerdictStatus.Confidence.SingleRun,
                "Fast and scalable.",
                "Fast, Scales",
                List.of());
        var judged = new StepOutcome.Judged(
                new Findings(List.of(), List.of(), List.of(), verdict, null, null, null, List.of(), 1));
        var status = after(recorded(after(new NextStep.StartLoad(TRIAL))), new NextStep.Complete(), judged, LATER);
        assertThat(status.state()).isEqualTo(ExperimentState.Succeeded);
        assertThat(status.completionTime()).isEqualTo(LATER.toString());
        assertThat(status.verdict()).isEqualTo(verdict);
        assertCondition(status, ConditionType.Finished, "True", ConditionReason.Measured);
        assertCondition(status, ConditionType.Succeeded, "True", ConditionReason.Measured);
        assertThat(condition(status, ConditionType.Succeeded).getMessage())
                .endsWith("trials ended: Fast and scalable.");
    }

    @Test
    void keeps_what_was_found_until_the_next_record() {
        var rungs = new RungCounts(6, 1);
        var node = new GeneratorNode("node-1", "21000");
        var findings = new Findings(List.of(), List.of(), List.of(), null, null, null, rungs, List.of(node), 1);
        var end = new TrialEnd.Measured(Results.measured());
        var recorded = after(
                after(new NextStep.StartLoad(TRIAL)),
                new NextStep.RecordTrial(TRIAL, end),
                new StepOutcome.Recorded(RecordRefs.of(TRIAL, end), findings, TrialNotes.none()),
                NOW);
        for (var status : List.of(recorded, after(recorded, new NextStep.TearDown(TRIAL), DONE, LATER))) {
            assertThat(status.rungs()).isEqualTo(rungs);
            assertThat(status.generator()).containsExactly(node);
            assertCondition(status, ConditionType.Reliable, "True", ConditionReason.ValidRuns);
            assertThat(condition(status, ConditionType.Reliable).getMessage())
                    .isEqualTo("1 trial rests on valid rungs; 1 of 6 rungs had to be discarded");
        }
    }

    @Test
    void plans_another_repetition_as_soon_as_the_trials_show_that_it_is_needed() {
        var range = SpecSample.base()
                .with("/design/repetitions", 5)
                .with("/design/maxRepetitions", 9)
                .build();
        var facts = new ExperimentFacts(7, range, "/report.html");
        var begun = StatusProjector.project(
                CoffeeShopExperimentStatus.empty(), facts, new NextStep.BeginTrial(TRIAL), DONE, NOW);
        assertThat(begun.progress()).isEqualTo("0/24");
        assertThat(plan(begun).repetitions()).isEqualTo(6);
        assertThat(plan(begun).atMost()).isNotNull();

        var end = new TrialEnd.Measured(Results.measured());
        var findings = new Findings(List.of(), List.of(), List.of(), null, null, null, null, List.of(), 7);
        var recorded = StatusProjector.project(
                begun,
                facts,
                new NextStep.RecordTrial(TRIAL, end),
                new StepOutcome.Recorded(RecordRefs.of(TRIAL, end), findings, TrialNotes.none()),
                NOW);
        var cleared = StatusProjector.project(recorded, facts, new NextStep.EndTrial(TRIAL), DONE, LATER);
        for (var status : List.of(recorded, cleared)) {
            assertThat(status.progress()).isEqualTo("1/28");
            assertThat(plan(status).repetitions()).isEqualTo(7);
            assertThat(plan(status).trials()).isEqualTo(28);
            assertThat(plan(status).expectedSeconds()).isGreaterThan(plan(begun).expectedSeconds());
            assertThat(plan(status).atMost()).isEqualTo(plan(begun).atMost());
        }
    }

    @Test
    void doubts_what_was_measured_while_the_cluster_drifted() {
        var drift = new DriftStatus(new Estimate("21", "12", "31"), true);
        var findings = new Findings(List.of(), List.of(), List.of(), null, null, drift, null, List.of(), 1);
        var end = new TrialEnd.Measured(Results.measured());
        var status = after(
                after(new NextStep.StartLoad(TRIAL)),
                new NextStep.RecordTrial(TRIAL, end),
                new StepOutcome.Recorded(RecordRefs.of(TRIAL, end), findings, TrialNotes.none()),
                NOW);
        assertThat(status.drift()).isEqualTo(drift);
        assertCondition(status, ConditionType.Reliable, "False", ConditionReason.Drift);
    }

    @Test
    void says_nothing_of_reliability_before_the_first_trial_has_ended() {
        assertCondition(
                after(new NextStep.BeginTrial(TRIAL)),
                ConditionType.Reliable,
                "Unknown",
                ConditionReason.NothingCounted);
    }

    private static PlanStatus plan(CoffeeShopExperimentStatus status) {
        return Objects.requireNonNull(status.plan());
    }
}
