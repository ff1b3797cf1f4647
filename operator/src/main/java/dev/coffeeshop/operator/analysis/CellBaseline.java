package dev.coffeeshop.operator.analysis;

import dev.coffeeshop.operator.analysis.statistics.Interval;
import dev.coffeeshop.operator.analysis.statistics.LogScaleModel;
import dev.coffeeshop.operator.api.v1alpha1.ObjectiveSpec.LatencyPercentile;
import dev.coffeeshop.operator.design.Cell;

/** The unloaded latency of a cell over its repetitions. */
sealed interface CellBaseline {

    record Timed(Interval milliseconds, boolean repeated) implements CellBaseline {}

    /** In at least half of the repetitions so many requests failed that the percentile is later than every bound. */
    record Failed() implements CellBaseline {}

    /** Nobody asked, nobody was answered, or too few requests for the percentile. */
    record Absent() implements CellBaseline {}

    static CellBaseline of(CellRuns runs, LatencyPercentile percentile, LogScaleModel<Cell> model) {
        int timed = runs.baselines(percentile).size();
        int failed = runs.failedBaselines(percentile);
        if (timed + failed == 0) {
            return new Absent();
        }
        if (failed >= timed) {
            return new Failed();
        }
        Interval milliseconds = model.mean(runs.cell());
        return new Timed(failed > 0 ? milliseconds.openAbove() : milliseconds, timed > 1);
    }
}
