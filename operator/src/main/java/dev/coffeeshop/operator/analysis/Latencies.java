package dev.coffeeshop.operator.analysis;

import dev.coffeeshop.measurement.LatencySummary;
import dev.coffeeshop.measurement.Percentile;
import dev.coffeeshop.operator.analysis.curve.LatencyProfile;
import dev.coffeeshop.operator.analysis.curve.LatencyProfile.Situation;
import dev.coffeeshop.operator.analysis.statistics.Interval;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;

/** Percentiles of right answers over runs, in milliseconds. */
final class Latencies {

    private static final double MICROSECONDS = 1e3;

    private Latencies() {}

    /** Of one cell: at the baseline and at the load on which the capacity rests. */
    static Stream<LatencyProfile> profiles(CellRuns runs) {
        List<LatencySummary> baselines = runs.repetitions().stream()
                .flatMap(repetition -> repetition.baseline().stream())
                .map(baseline -> baseline.medianOnly() ? medianOf(baseline.response()) : baseline.response())
                .toList();
        List<LatencySummary> capacities =
                runs.found().stream().map(found -> found.rung().response()).toList();
        return Stream.of(profile(runs, Situation.BASELINE, baselines), profile(runs, Situation.CAPACITY, capacities))
                .filter(profile -> !profile.milliseconds().isEmpty());
    }

    private static LatencyProfile profile(CellRuns runs, Situation situation, List<LatencySummary> summaries) {
        List<LatencySummary> answered =
                summaries.stream().filter(summary -> summary.count() > 0).toList();
        return new LatencyProfile(
                runs.cell(),
                situation,
                answered.size(),
                byPercentile(percentile -> answered.stream()
                        .map(summary -> microseconds(summary, percentile))
                        .toList()));
    }

    /** @param figures one for each run; a percentile that some run does not tell is left out */
    static Map<Percentile, Interval> byPercentile(Function<Percentile, List<OptionalLong>> figures) {
        Map<Percentile, Interval> known = new EnumMap<>(Percentile.class);
        for (Percentile percentile : Percentile.values()) {
            List<OptionalLong> runs = figures.apply(percentile);
            if (!runs.isEmpty() && runs.stream().allMatch(OptionalLong::isPresent)) {
                known.put(
                        percentile,
                        RunMeans.of(
                                runs.stream()
                                        .map(run -> run.orElseThrow() / MICROSECONDS)
                                        .toList(),
                                CellRuns.HISTOGRAM_RESOLUTION));
            }
        }
        return known;
    }

    /** Empty when the message had no room for it, or too few requests tell it. */
    static OptionalLong microseconds(LatencySummary summary, Percentile percentile) {
        long value = switch (percentile) {
            case P50 -> summary.p50();
            case P75 -> summary.p75();
            case P90 -> summary.p90();
            case P95 -> summary.p95();
            case P99 -> summary.p99();
            case P999 -> summary.p999() == null ? 0 : summary.p999();
        };
        return value > 0 ? OptionalLong.of(value) : OptionalLong.empty();
    }

    private static LatencySummary medianOf(LatencySummary summary) {
        return new LatencySummary(summary.count(), 0, summary.p50(), 0, 0, 0, 0, null, 0);
    }
}
