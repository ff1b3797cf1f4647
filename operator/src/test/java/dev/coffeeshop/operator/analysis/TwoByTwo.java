package dev.coffeeshop.operator.analysis;

import dev.coffeeshop.operator.design.Cell;
import java.util.List;

/** An experiment of two CPU limits, each with one replica and with two. */
final class TwoByTwo {

    static final Cell SMALL = new Cell(200, 1);
    static final Cell SMALL_TWICE = new Cell(200, 2);
    static final Cell LARGE = new Cell(400, 1);
    static final Cell LARGE_TWICE = new Cell(400, 2);
    static final List<Cell> MATRIX = List.of(SMALL, SMALL_TWICE, LARGE, LARGE_TWICE);

    private TwoByTwo() {}

    static Findings analyse(TrialMeasurement... trials) {
        return ExperimentAnalysis.analyse(Specs.users(), MATRIX, List.of(trials), List.of());
    }

    /** One customer is served within 6 ms. */
    static TrialMeasurement run(Cell cell, int repetition, double perSecond) {
        return Verdicts.run(cell, repetition, 6, perSecond);
    }
}
