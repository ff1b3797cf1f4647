package dev.coffeeshop.operator.analysis;

import dev.coffeeshop.operator.analysis.statistics.CommonSlope;
import dev.coffeeshop.operator.analysis.statistics.CommonSlope.Point;
import dev.coffeeshop.operator.api.v1alpha1.CellStatus.Estimate;
import dev.coffeeshop.operator.api.v1alpha1.DriftStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether the cluster itself became faster or slower while the experiment ran: the slope of log capacity against the
 * time at which a trial's load began, all cells having one slope and each a level of its own.
 *
 * <p>The model is log y = cell + slope · time, without the effect of blocks that the intervals have. Blocks follow each
 * other in time, so that their effect takes nearly all of a steady change with it: what is left to be seen is the change
 * within a block, a share of about one in the square of the number of blocks. That is right for comparisons, which drift
 * is not to disturb, and wrong for telling whether there is drift.
 *
 * <p>A capacity that is a lower bound stays where the greatest load put it, and is left out.
 *
 * @param logChange from the first trial to the last, as a natural logarithm
 * @param logHalfWidth of its 95 % interval; no less than the instrument's resolution
 */
record Drift(double logChange, double logHalfWidth) {

    /**
     * Figures are means over the whole experiment. Beyond a tenth they are more than 5 % away from what the cluster gave
     * at the beginning or at the end, which is the precision at which repeating ends, and a tenth is what two cells of
     * equal cost may differ by and still be called the same.
     */
    private static final double MATTERS = Math.log(1.10);

    /** With fewer, the interval reaches more than four standard errors to either side and says nothing. */
    private static final int FEWEST_DEGREES_OF_FREEDOM = 3;

    private static final double MOST = Math.log(1e6);

    /** One run: when its load began, and its capacity. */
    private record Run(Instant start, TrialCapacity.Found found) {

        Point after(Instant first, double seconds) {
            return new Point(Duration.between(first, start).toMillis() / 1e3 / seconds, Math.log(found.perSecond()));
        }
    }

    /** Empty where nothing was repeated, or too little to tell. */
    static Optional<Drift> of(List<CellRuns> cells) {
        List<Instant> starts = cells.stream()
                .flatMap(cell -> cell.repetitions().stream())
                .map(repetition -> repetition.trial().load().start())
                .sorted()
                .toList();
        List<List<Run>> runs = cells.stream().map(Drift::runs).toList();
        return starts.isEmpty() ? Optional.empty() : between(starts.getFirst(), starts.getLast(), runs);
    }

    private static Optional<Drift> between(Instant first, Instant last, List<List<Run>> cells) {
        double seconds = Duration.between(first, last).toMillis() / 1e3;
        return seconds > 0
                ? CommonSlope.of(cells.stream()
                                .map(runs -> runs.stream()
                                        .map(run -> run.after(first, seconds))
                                        .toList())
                                .toList())
                        .filter(slope -> slope.degreesOfFreedom() >= FEWEST_DEGREES_OF_FREEDOM)
                        .map(slope -> new Drift(slope.value(), Math.max(slope.halfWidth(), resolution(cells.stream()))))
                : Optional.empty();
    }

    private static List<Run> runs(CellRuns cell) {
        return cell.repetitions().stream()
                .flatMap(repetition -> repetition.found().stream()
                        .filter(TrialCapacity.Found::bounded)
                        .map(found -> new Run(repetition.trial().load().start(), found)))
                .toList();
    }

    private static double resolution(Stream<List<Run>> cells) {
        return cells.flatMap(List::stream)
                .mapToDouble(run -> run.found().resolution())
                .max()
                .orElse(0);
    }

    boolean matters() {
        double change = Math.abs(logChange);
        return change > MATTERS && change > logHalfWidth;
    }

    DriftStatus status() {
        Estimate percent =
                new Estimate(percent(logChange), percent(logChange - logHalfWidth), percent(logChange + logHalfWidth));
        return new DriftStatus(percent, matters());
    }

    private static String percent(double log) {
        return Decimal.of(100 * Math.expm1(Math.clamp(log, -MOST, MOST)));
    }
}
