package dev.coffeeshop.loadgen.metrics;

import dev.coffeeshop.loadgen.engine.LiveTimes;
import dev.coffeeshop.loadgen.engine.LiveTotals;
import dev.coffeeshop.loadgen.status.ProgramState;
import dev.coffeeshop.measurement.FailureKind;
import dev.coffeeshop.measurement.LoadProgress;
import dev.coffeeshop.measurement.Rung;
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
                gauge(
                        "coffeeshop_load_offered_requests_per_second",
                        "Intended rate of this generator; absent unless an open rung is running.",
                        state.rung().map(this::offered).orElse(OptionalDouble.empty())),
                gauge(
                        "coffeeshop_load_users",
                        "Users of this generator; absent unless a closed rung is running.",
                        state.rung().map(this::users).orElse(OptionalDouble.empty())),
                phase(state.progress()),
                gauge(
                        "coffeeshop_load_in_flight_requests",
                        "Requests that are due and neither answered nor failed, whether sent or waiting for a connection.",
                        OptionalDouble.of((double) now.outstanding())),
                requests(now),
                times(
                        "coffeeshop_load_request_duration",
                        "From the intended start of a request to its right answer.",
                        now.response()),
                times(
                        "coffeeshop_load_service_duration",
                        "From the actual send of a request to its right answer.",
                        now.service()),
                times(
                        "coffeeshop_load_schedule_lag",
                        "From the intended start of a request to the moment the generator turned to it.",
                        now.lag()));
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

    private MetricSnapshot gauge(String name, String help, OptionalDouble value) {
        GaugeSnapshot.Builder gauge = GaugeSnapshot.builder().name(name).help(help);
        value.ifPresent(known -> gauge.dataPoint(GaugeDataPointSnapshot.builder()
                .labels(labels.with())
                .value(known)
                .build()));
        return gauge.build();
    }

    private MetricSnapshot phase(LoadProgress progress) {
        Labels where = labels.with("phase", progress.phase(), "rung", String.valueOf(progress.rung()));
        return InfoSnapshot.builder()
                .name("coffeeshop_load_phase")
                .help("Where the load program is: its phase and the number of the rung, 0 before the first.")
                .dataPoint(InfoDataPointSnapshot.builder().labels(where).build())
                .build();
    }

    private MetricSnapshot requests(LiveTotals now) {
        CounterSnapshot.Builder requests = CounterSnapshot.builder()
                .name("coffeeshop_load_requests")
                .help("Requests that have ended, by what became of them, in all phases.")
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

    private MetricSnapshot times(String name, String help, LiveTimes times) {
        return HistogramSnapshot.builder()
                .name(name + "_seconds")
                .help(help)
                .unit(Unit.SECONDS)
                .dataPoint(HistogramDataPointSnapshot.builder()
                        .labels(labels.with())
                        .classicHistogramBuckets(ClassicHistogramBuckets.of(times.upperSeconds(), times.counts()))
                        .sum(times.sumSeconds())
                        .build())
                .build();
    }
}
