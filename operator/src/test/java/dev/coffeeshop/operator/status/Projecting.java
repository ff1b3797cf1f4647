package dev.coffeeshop.operator.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffeeshop.operator.analysis.Findings;
import dev.coffeeshop.operator.analysis.TrialNotes;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentSpec;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus;
import dev.coffeeshop.operator.api.v1alpha1.ConditionReason;
import dev.coffeeshop.operator.api.v1alpha1.ConditionType;
import dev.coffeeshop.operator.design.Cell;
import dev.coffeeshop.operator.design.Trial;
import dev.coffeeshop.operator.planning.NextStep;
import dev.coffeeshop.operator.planning.StepOutcome;
import dev.coffeeshop.operator.planning.TrialEnd;
import dev.coffeeshop.operator.simulation.RecordRefs;
import dev.coffeeshop.operator.simulation.Results;
import dev.coffeeshop.operator.simulation.SpecSample;
import io.fabric8.kubernetes.api.model.Condition;
import java.time.Instant;

/** Statuses as steps leave them behind, and what they say. */
final class Projecting {

    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    static final Instant LATER = NOW.plusSeconds(30);
    static final Trial TRIAL = new Trial(new Cell(400, 2), 1, 1);
    static final StepOutcome DONE = new StepOutcome.Done();
    static final Findings NO_FINDINGS = Findings.none();
    static final CoffeeShopExperimentSpec SPEC = SpecSample.spec();

    private Projecting() {}

    static CoffeeShopExperimentStatus recorded(CoffeeShopExperimentStatus previous) {
        var end = new TrialEnd.Measured(Results.measured());
        return after(
                previous,
                new NextStep.RecordTrial(TRIAL, end),
                new StepOutcome.Recorded(RecordRefs.of(TRIAL, end), NO_FINDINGS, TrialNotes.none()),
                NOW);
    }

    static CoffeeShopExperimentStatus after(NextStep step) {
        return after(CoffeeShopExperimentStatus.empty(), step, DONE, NOW);
    }

    static CoffeeShopExperimentStatus after(
            CoffeeShopExperimentStatus previous, NextStep step, StepOutcome outcome, Instant now) {
        return StatusProjector.project(previous, new ExperimentFacts(7, SPEC, "/report.html"), step, outcome, now);
    }

    static void assertCondition(
            CoffeeShopExperimentStatus status, ConditionType type, String value, ConditionReason reason) {
        var condition = condition(status, type);
        assertThat(condition.getStatus()).isEqualTo(value);
        assertThat(condition.getReason()).isEqualTo(reason.name());
        assertThat(condition.getObservedGeneration()).isEqualTo(7);
    }

    static Condition condition(CoffeeShopExperimentStatus status, ConditionType type) {
        return status.conditions().stream()
                .filter(condition -> type.name().equals(condition.getType()))
                .findFirst()
                .orElseThrow();
    }
}
