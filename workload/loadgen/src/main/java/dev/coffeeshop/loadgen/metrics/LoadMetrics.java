package dev.coffeeshop.loadgen.metrics;

import dev.coffeeshop.loadgen.engine.LiveTimes;
import dev.coffeeshop.loadgen.engine.LiveTotals;
import dev.coffeeshop.loadgen.status.ProgramState;
import dev.coffeeshop.measurement.FailureKind;
import dev.coffeeshop.measurement.LoadProgress;
import dev.coffeeshop.measurement.Rung;
import dev.coffeeshop.measurement.metrics.Metric;
import io.prometheus.metrics.model.snapshots.ClassicHistogramBuckets;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot.HistogramDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.InfoSnapshot;
import io.prometheus.metrics.model.snapshots.InfoSnapshot.InfoDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import io.prometheus.metrics.model.snapshots.Unit;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/**
 * The generator's metrics. They are put together when somebody asks, from counts that the event loops keep anyway, so
 * that a scrape costs the loops nothing.
 *
 * @param pods generators that share the load, of which this is one
 */
public record LoadMetrics(MetricLabels labels, int pods, ProgramState state, Supplier<LiveTotals> totals) {

    MetricSnapshots snapshots() {
        LiveTotals now = totals.get();
        return MetricSnapshots.of(
                gauge(Metric.LOAD_OFFERED, state.rung().map(this::offered).orElse(OptionalDouble.empty())),
                gauge(Metric.LOAD_USERS, state.rung().map(this::users).orElse(OptionalDouble.empty())),
                phase(state.progress()),
                gauge(Metric.LOAD_IN_FLIGHT, OptionalDouble.of((double) now.outstanding())),
                requests(now),
                times(Metric.LOAD_REQUEST_DURATION, now.response()),
                times(Metric.LOAD_SERVICE_DURATION, now.service()),
                times(Metric.LOAD_SCHEDULE_LAG, now.lag()));
    }

    private OptionalDouble offered(Rung rung) {
        return switch (rung) {
            case Rung.Open open -> OptionalDouble.of(open.requestsPerSecond() / pods);
            case Rung.Closed _ -> OptionalDouble.empty();
        };
    }

    private OptionalDouble users(Rung rung) {
        return switch (rung) {
            case Rung.Open _ -> OptionalDouble.empty();
            case Rung.Closed closed -> OptionalDouble.of((double) closed.users() / pods);
        };
    }

    private MetricSnapshot gauge(Metric metric, OptionalDouble value) {
        GaugeSnapshot.Builder gauge =
                GaugeSnapshot.builder().name(metric.family()).help(metric.help());
        value.ifPresent(known -> gauge.dataPoint(GaugeDataPointSnapshot.builder()
                .labels(labels.with())
                .value(known)
                .build()));
        return gauge.build();
    }

    private MetricSnapshot phase(LoadProgress progress) {
        Labels where = labels.with("phase", progress.phase(), "rung", String.valueOf(progress.rung()));
        return InfoSnapshot.builder()
                .name(Metric.LOAD_PHASE.family())
                .help(Metric.LOAD_PHASE.help())
                .dataPoint(InfoDataPointSnapshot.builder().labels(where).build())
                .build();
    }

    private MetricSnapshot requests(LiveTotals now) {
        CounterSnapshot.Builder requests = CounterSnapshot.builder()
                .name(Metric.LOAD_REQUESTS.family())
                .help(Metric.LOAD_REQUESTS.help())
                .dataPoint(ended("success", now.succeeded()));
        for (FailureKind kind : FailureKind.values()) {
            requests.dataPoint(
                    ended(kind.name().toLowerCase(Locale.ROOT), now.failures().getOrDefault(kind, 0L)));
        }
        return requests.build();
    }

    private CounterDataPointSnapshot ended(String outcome, long count) {
        return CounterDataPointSnapshot.builder()
                .labels(labels.with("outcome", outcome))
                .value((double) count)
                .build();
    }

    private MetricSnapshot times(Metric metric, LiveTimes times) {
        return HistogramSnapshot.builder()
                .name(metric.family())
                .help(metric.help())
                .unit(Unit.SECONDS)
                .dataPoint(HistogramDataPointSnapshot.builder()
                        .labels(labels.with())
                        .classicHistogramBuckets(ClassicHistogramBuckets.of(times.upperSeconds(), times.counts()))
                        .sum(times.sumSeconds())
                        .build())
                .build();
    }
}
