package dev.coffeeshop.operator.analysis;

import dev.coffeeshop.operator.analysis.statistics.Interval;
import dev.coffeeshop.operator.api.v1alpha1.ObjectiveSpec;
import dev.coffeeshop.operator.api.v1alpha1.VerdictStatus.Performance;
import dev.coffeeshop.operator.design.Cell;
import java.util.Comparator;
import java.util.List;

/**
 * Performance: one customer against the bound, in the cell that serves one best, with the largest CPU limit and the
 * fewest replicas.
 */
record OneRequest(Cell cell, CellBaseline baseline, ObjectiveSpec.OneRequest bound) {

    /** @param cells of the plan, at least one */
    static OneRequest of(List<CellFigures> cells, ObjectiveSpec.OneRequest bound) {
        CellFigures reference = cells.stream()
                .min(Comparator.<CellFigures>comparingInt(
                                figures -> -figures.cell().cpuMillicores())
                        .thenComparingInt(figures -> figures.cell().replicas()))
                .orElseThrow();
        return new OneRequest(reference.cell(), reference.baseline(), bound);
    }

    Performance judgement() {
        return switch (baseline) {
            case CellBaseline.Absent() -> Performance.NotJudged;
            case CellBaseline.Failed() -> Performance.Slow;
            case CellBaseline.Timed timed -> judge(timed.milliseconds());
        };
    }

    /** Whether its figure, if there is one, rests on more than one run. */
    boolean repeated() {
        return !(baseline instanceof CellBaseline.Timed timed) || timed.repeated();
    }

    private Performance judge(Interval milliseconds) {
        if (milliseconds.whollyAtMost(bound.maxLatencyMilliseconds())) {
            return Performance.Fast;
        }
        return milliseconds.whollyAbove(bound.maxLatencyMilliseconds()) ? Performance.Slow : Performance.Undetermined;
    }
}
