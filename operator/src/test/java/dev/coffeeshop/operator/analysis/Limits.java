package dev.coffeeshop.operator.analysis;

import static dev.coffeeshop.operator.analysis.Load.fail;
import static dev.coffeeshop.operator.analysis.Load.pass;

import dev.coffeeshop.measurement.RungResult;
import dev.coffeeshop.measurement.RungResult.Miss;
import dev.coffeeshop.operator.api.v1alpha1.CellStatus.LimitingFactor;
import dev.coffeeshop.operator.api.v1alpha1.CellStatus.LimitingFactor.Factor;
import dev.coffeeshop.operator.design.Cell;

/** Trials of 200m, and what limits them. */
final class Limits {

    static final Cell ONE = new Cell(200, 1);
    static final Cell TWO = new Cell(200, 2);
    static final Cell FOUR = new Cell(200, 4);

    /** The third rung, of 1,000 users, lasts from second 300 to second 310, the fourth from second 400. */
    private static final RungResult[] BREAKING = {
        pass(10, 100), pass(100, 150), fail(1_000, Miss.ERRORS), fail(2_000, Miss.ERRORS)
    };

    private Limits() {}

    static TrialMeasurement breaking(int repetition) {
        return Load.cpu(trial(ONE, repetition, BREAKING), 40, 0.0);
    }

    static TrialMeasurement trial(Cell cell, int repetition, RungResult... rungs) {
        return Load.trial(cell, repetition, 6, rungs);
    }

    static Factor factor(TrialMeasurement... trials) {
        return limit(trials).factor();
    }

    static LimitingFactor limit(TrialMeasurement... trials) {
        return limit(ONE, trials);
    }

    static LimitingFactor limit(Cell cell, TrialMeasurement... trials) {
        return Verdicts.limit(Verdicts.findings(Specs.users(), trials), cell);
    }
}
