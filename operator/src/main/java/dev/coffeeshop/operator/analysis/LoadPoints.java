package dev.coffeeshop.operator.analysis;

import dev.coffeeshop.measurement.LoadModel;
import dev.coffeeshop.measurement.Percentile;
import dev.coffeeshop.measurement.RungResult;
import dev.coffeeshop.measurement.RungResult.Miss;
import dev.coffeeshop.operator.analysis.curve.LoadCurve;
import dev.coffeeshop.operator.analysis.curve.LoadPoint;
import dev.coffeeshop.operator.analysis.statistics.Interval;
import dev.coffeeshop.operator.analysis.statistics.PlainMean;
import dev.coffeeshop.operator.api.v1alpha1.LoadSpec.Mode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** What each load brought in one cell: its rungs that count, those of the same load in several runs together. */
record LoadPoints(CellRuns runs, Mode mode) {

    /** Loads of a search within so much of each other, on the natural logarithm's scale, count as one. */
    private static final double SEARCH_STEP = Math.log(1.1);

    private static final double MICROSECONDS = 1e3;

    /** A rung, with the number of the run that it belongs to. */
    private record OfRun(int run, RungResult rung) {}

    LoadCurve curve() {
        Map<Double, List<OfRun>> byLoad = runs.repetitions().stream()
                .flatMap(repetition ->
                        repetition.rungs().all().stream().map(rung -> new OfRun(repetition.number(), rung)))
                .collect(Collectors.groupingBy(each -> load(each.rung()), TreeMap::new, Collectors.toList()));
        return new LoadCurve(
                runs.cell(),
                mode == Mode.Users ? LoadModel.CLOSED : LoadModel.OPEN,
                byLoad.values().stream().map(LoadPoints::point).toList());
    }

    private double load(RungResult rung) {
        return mode == Mode.Capacity ? Math.rint(Math.log(rung.level()) / SEARCH_STEP) : rung.level();
    }

    private static LoadPoint point(List<OfRun> rungs) {
        double good = rungs.stream().mapToLong(each -> each.rung().good()).min().orElse(0);
        double resolution = Math.log1p(1 / Math.max(1, good));
        return new LoadPoint(
                level(rungs),
                perRun(rungs, RungResult::level).size(),
                RunMeans.of(perRun(rungs, rung -> rate(rung, rung.arrivals())), resolution),
                RunMeans.of(perRun(rungs, RungResult::completedPerSecond), resolution),
                RunMeans.of(perRun(rungs, rung -> rate(rung, rung.good())), resolution),
                PlainMean.of(perRun(rungs, RungResult::failedPercent)),
                percentiles(rungs),
                objective(rungs),
                missed(rungs));
    }

    /** As it was listed, to the last digit; of loads that a search chose, the geometric mean. */
    private static double level(List<OfRun> rungs) {
        double first = rungs.getFirst().rung().level();
        return rungs.stream().allMatch(each -> each.rung().level() == first)
                ? first
                : RunMeans.of(perRun(rungs, RungResult::level), 0).value();
    }

    /** The plain mean of each run's rungs, since rungs of one run are no repetitions. */
    private static List<Double> perRun(List<OfRun> rungs, ToDoubleFunction<RungResult> figure) {
        return rungs.stream()
                .collect(Collectors.groupingBy(
                        OfRun::run,
                        TreeMap::new,
                        Collectors.averagingDouble(each -> figure.applyAsDouble(each.rung()))))
                .values()
                .stream()
                .toList();
    }

    private static double rate(RungResult rung, long requests) {
        return rung.seconds() > 0 ? requests / rung.seconds() : 0;
    }

    private static Map<Percentile, Interval> percentiles(List<OfRun> rungs) {
        List<OfRun> answered = rungs.stream()
                .filter(each -> each.rung().response().count() > 0)
                .toList();
        return Latencies.byPercentile(percentile -> answered.stream()
                .map(each -> Latencies.microseconds(each.rung().response(), percentile))
                .toList());
    }

    /** Empty where so many requests failed in some run that the percentile is later than every bound. */
    private static Optional<Interval> objective(List<OfRun> rungs) {
        boolean known = rungs.stream().allMatch(each -> each.rung().objectiveMicroseconds() != null);
        return known
                ? Optional.of(RunMeans.of(
                        perRun(
                                rungs,
                                rung -> Objects.requireNonNullElse(rung.objectiveMicroseconds(), 0L) / MICROSECONDS),
                        CellRuns.HISTOGRAM_RESOLUTION))
                : Optional.empty();
    }

    /** By run: its worst miss at this load. */
    private static Map<Miss, Integer> missed(List<OfRun> rungs) {
        Map<Integer, Miss> worst = new TreeMap<>();
        rungs.forEach(each -> Optional.ofNullable(each.rung().missed())
                .ifPresent(
                        miss -> worst.merge(each.run(), miss, (one, other) -> one.compareTo(other) < 0 ? one : other)));
        Map<Miss, Integer> counts = new EnumMap<>(Miss.class);
        worst.values().forEach(miss -> counts.merge(miss, 1, Integer::sum));
        return counts;
    }
}
