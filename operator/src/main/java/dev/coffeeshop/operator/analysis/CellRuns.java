package dev.coffeeshop.operator.analysis;

import dev.coffeeshop.measurement.Baseline;
import dev.coffeeshop.operator.analysis.statistics.Sample;
import dev.coffeeshop.operator.api.v1alpha1.LoadSpec;
import dev.coffeeshop.operator.api.v1alpha1.ObjectiveSpec.LatencyPercentile;
import dev.coffeeshop.operator.design.Cell;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The counted repetitions of one cell, in their order. */
record CellRuns(Cell cell, List<Repetition> repetitions) {

    /** Latency histograms keep three digits: 0.1 % either way. */
    static final double HISTOGRAM_RESOLUTION = 1e-3;

    /** The kubelet tells the time of a sample in whole milliseconds, and a second is the least that lies between two. */
    private static final double COUNTER_RESOLUTION = 1e-3;

    CellRuns {
        repetitions = List.copyOf(repetitions);
    }

    static CellRuns of(Cell cell, List<TrialMeasurement> trials, LoadSpec load) {
        CapacityRule rule = CapacityRule.of(load);
        TreeMap<Integer, Repetition> byNumber = new TreeMap<>();
        trials.stream()
                .filter(trial -> trial.counted() && trial.cell().equals(cell))
                .map(trial -> Repetition.of(trial, rule))
                .forEach(repetition -> byNumber.put(repetition.number(), repetition));
        return new CellRuns(cell, List.copyOf(byNumber.values()));
    }

    int count() {
        return repetitions.size();
    }

    List<TrialCapacity.Found> found() {
        return repetitions.stream()
                .flatMap(repetition -> repetition.found().stream())
                .toList();
    }

    List<Sample> capacities() {
        return repetitions.stream()
                .flatMap(repetition -> repetition.found().stream()
                        .map(found -> new Sample(repetition.number(), found.perSecond(), found.resolution())))
                .toList();
    }

    List<Sample> latenciesAtCapacity() {
        return repetitions.stream()
                .flatMap(repetition -> repetition
                        .found()
                        .flatMap(found -> Optional.ofNullable(found.rung().objectiveMicroseconds()))
                        .map(microseconds -> latency(repetition, microseconds))
                        .stream())
                .toList();
    }

    /** Milliseconds of CPU for one right answer. */
    List<Sample> cpuPerRequest() {
        return repetitions.stream()
                .flatMap(repetition -> CpuUse.of(repetition)
                        .map(use -> use.millisecondsPerRequest().stream()
                                .mapToObj(value -> new Sample(repetition.number(), value, COUNTER_RESOLUTION)))
                        .orElseGet(Stream::empty))
                .toList();
    }

    List<CpuUse> cpuUse() {
        return repetitions.stream()
                .flatMap(repetition -> CpuUse.of(repetition).stream())
                .toList();
    }

    int restarts() {
        return repetitions.stream().mapToInt(Repetition::restarts).sum();
    }

    List<Sample> baselines(LatencyPercentile percentile) {
        return repetitions.stream()
                .flatMap(repetition -> usableBaseline(repetition, percentile)
                        .flatMap(baseline -> Optional.ofNullable(baseline.objectiveMicroseconds()))
                        .map(microseconds -> latency(repetition, microseconds))
                        .stream())
                .toList();
    }

    /** Repetitions in whose baseline so many requests failed that the percentile is later than every bound. */
    int failedBaselines(LatencyPercentile percentile) {
        return (int) repetitions.stream()
                .flatMap(repetition -> usableBaseline(repetition, percentile).stream())
                .filter(baseline -> baseline.objectiveMicroseconds() == null)
                .count();
    }

    /** Too few requests say nothing of a tail. */
    private static Optional<Baseline> usableBaseline(Repetition repetition, LatencyPercentile percentile) {
        return repetition.baseline().filter(baseline -> percentile == LatencyPercentile.P50 || !baseline.medianOnly());
    }

    /** In milliseconds; the histograms' unit is a microsecond. */
    private static Sample latency(Repetition repetition, long microseconds) {
        double atLeastOne = Math.max(1, microseconds);
        double resolution = Math.max(HISTOGRAM_RESOLUTION, Math.log1p(1 / atLeastOne));
        return new Sample(repetition.number(), atLeastOne / 1_000, resolution);
    }
}
