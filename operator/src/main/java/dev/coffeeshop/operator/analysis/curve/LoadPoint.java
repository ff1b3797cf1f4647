package dev.coffeeshop.operator.analysis.curve;

import dev.coffeeshop.measurement.Percentile;
import dev.coffeeshop.measurement.RungResult.Miss;
import dev.coffeeshop.operator.analysis.statistics.Interval;
import java.util.Map;
import java.util.Optional;

/**
 * One load of one cell over the counted runs.
 *
 * @param level users or requests per second; of a search, whose loads differ from run to run, their geometric mean
 * @param runs in which it was offered; of a single one the intervals are points
 * @param offeredPerSecond requests that came due
 * @param completedPerSecond right answers, also those that came too late
 * @param goodPerSecond right answers within the bound of {@code underLoad}
 * @param failedPercent of the requests
 * @param milliseconds of right answers, by percentile; without those that a message had no room for
 * @param objectiveMilliseconds the percentile that {@code underLoad} names, failures counted as later than every bound;
 *     empty when that many failed in some run
 * @param missed in how many runs the objective was missed, by what was missed
 */
public record LoadPoint(
        double level,
        int runs,
        Interval offeredPerSecond,
        Interval completedPerSecond,
        Interval goodPerSecond,
        Interval failedPercent,
        Map<Percentile, Interval> milliseconds,
        Optional<Interval> objectiveMilliseconds,
        Map<Miss, Integer> missed) {

    public LoadPoint {
        milliseconds = Map.copyOf(milliseconds);
        missed = Map.copyOf(missed);
    }

    public int failedRuns() {
        return missed.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** In more than half of the runs. */
    public boolean holds() {
        return 2 * failedRuns() < runs;
    }
}
