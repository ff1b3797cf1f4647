package dev.coffeeshop.operator.analysis.laws;

import dev.coffeeshop.operator.analysis.statistics.Interval;
import dev.coffeeshop.operator.analysis.statistics.LogScaleModel;
import dev.coffeeshop.operator.analysis.statistics.Sample;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * The runs at all replica counts of a line.
 *
 * <p>Errors are relative: what disturbs a run, such as a slow host, takes a share of its capacity and not so many requests
 * a second. A point's error is half of its 95 % interval in {@link LogScaleModel}, over the normal quantile: runs share
 * their variance unless they differ too much, few runs have Student's allowance, and it is never less than the
 * instrument's resolution. Where some count was measured once, all points weigh the same.
 */
final class MeasuredLine {

    private static final double NORMAL_QUANTILE = 1.959963984540054;

    /** Relative errors below this are rounding. */
    private static final double ROUNDING = 1e-6;

    private final SortedMap<Integer, List<Sample>> runs = new TreeMap<>();
    private final LogScaleModel<Integer> model;
    private final List<Point> points;
    private final RunErrors errors;

    /** @param figures by number of replicas, each with at least one run; neither order matters */
    MeasuredLine(Map<Integer, List<Sample>> figures) {
        figures.forEach((replicas, samples) -> runs.put(
                replicas,
                samples.stream().sorted(Comparator.comparingInt(Sample::block)).toList()));
        model = LogScaleModel.fit(runs);
        points = runs.keySet().stream().map(this::point).toList();
        errors = RunErrors.of(List.copyOf(runs.values()));
    }

    /** In ascending order of replicas. */
    List<Point> points() {
        return points;
    }

    int counts() {
        return points.size();
    }

    int least() {
        return runs.firstKey();
    }

    int greatest() {
        return runs.lastKey();
    }

    /** Whether every replica count was measured more than once. */
    boolean repeated() {
        return runs.values().stream().allMatch(samples -> samples.size() > 1);
    }

    /** Independent figures on which a fit may rest: runs, or where some were not repeated, points. */
    int observations() {
        return repeated() ? runs.values().stream().mapToInt(List::size).sum() : counts();
    }

    /** Whether any replica count has more capacity than the least one, by more than error explains. */
    boolean grows() {
        return runs.keySet().stream()
                .anyMatch(replicas -> model.ratio(replicas, least()).whollyAbove(1));
    }

    boolean endsBelowItsStart() {
        return model.ratio(greatest(), least()).whollyBelow(1);
    }

    /** From the greatest capacity to that of the most replicas. */
    Optional<Fall> fall() {
        int peak = runs.keySet().stream()
                .max(Comparator.comparingDouble(replicas -> model.mean(replicas).value()))
                .orElseThrow();
        return repeated() && model.ratio(greatest(), peak).whollyBelow(1)
                ? Optional.of(new Fall(peak, greatest()))
                : Optional.empty();
    }

    /** The points as they might have come out too. */
    List<Point> redrawn(RandomGenerator random) {
        return points.stream()
                .map(point -> {
                    double error = point.standardError() / point.perSecond();
                    double drawn = errors.mean(runs(point), random) * error;
                    return new Point(point.replicas(), point.perSecond() * Math.exp(drawn), point.standardError());
                })
                .toList();
    }

    private int runs(Point point) {
        return runs.getOrDefault((int) point.replicas(), List.of()).size();
    }

    private Point point(int replicas) {
        Interval mean = model.mean(replicas);
        double error = repeated() ? Math.log(mean.upper() / mean.value()) / NORMAL_QUANTILE : 0;
        return new Point(replicas, mean.value(), mean.value() * Math.max(ROUNDING, error));
    }
}
