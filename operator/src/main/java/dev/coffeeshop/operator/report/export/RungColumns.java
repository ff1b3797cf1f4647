package dev.coffeeshop.operator.report.export;

import dev.coffeeshop.measurement.LatencySummary;
import dev.coffeeshop.measurement.RungResult;
import dev.coffeeshop.operator.report.model.TrialResult;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A row for each step of load of each trial, also of those that are not counted: the raw figures. */
final class RungColumns {

    /** Without those that name the trial. */
    static final List<Column<RungRow>> OWN = Stream.of(load(), answers(), latencies(), judgement())
            .flatMap(List::stream)
            .toList();

    static final List<Column<RungRow>> ALL = Stream.concat(
                    TrialColumns.NAMES.stream().map(RungColumns::ofTrial), OWN.stream())
            .toList();

    private RungColumns() {}

    private static Column<RungRow> ofTrial(Column<TrialResult> column) {
        return new Column<>(
                column.name(), column.meaning(), row -> column.value().apply(row.trial()));
    }

    private static List<Column<RungRow>> load() {
        return List.of(
                Column.of("rung", "place in its trial, from 1", RungRow::number),
                Column.of(
                        "load_model",
                        "closed: users who wait for answers; open: requests that are due",
                        row -> row.rung().model().name().toLowerCase(Locale.ROOT)),
                rung("level", "users of a closed rung, requests per second of an open one", RungResult::level),
                rung("start", "when its load began", RungResult::start),
                rung("end", "when its last answer was in or given up", RungResult::end),
                rung("seconds", "length of the measured window", RungResult::seconds));
    }

    private static List<Column<RungRow>> answers() {
        return List.of(
                rung("requests", "that were due in the window", RungResult::arrivals),
                rung("succeeded", "of these, those answered rightly", RungResult::succeeded),
                rung("good", "of these, those answered rightly within the bound of `underLoad`", RungResult::good),
                rung("failed", "of these, those that failed", RungResult::failed),
                rung("failed_percent", "the same in percent", RungResult::failedPercent),
                rung(
                        "offered_per_second",
                        "requests that were due, a second",
                        found -> found.arrivals() / found.seconds()),
                rung("completed_per_second", "right answers that came, a second", RungResult::completedPerSecond),
                rung("good_per_second", "good ones, a second", RungResult::goodPerSecond));
    }

    private static List<Column<RungRow>> latencies() {
        return List.of(
                latency("mean_milliseconds", "mean of right answers", response -> Milliseconds.ofMean(response.mean())),
                latency("p50_milliseconds", "median", response -> Milliseconds.of(response.p50())),
                latency("p75_milliseconds", "75th percentile", response -> Milliseconds.of(response.p75())),
                latency("p90_milliseconds", "90th percentile", response -> Milliseconds.of(response.p90())),
                latency("p95_milliseconds", "95th percentile", response -> Milliseconds.of(response.p95())),
                latency("p99_milliseconds", "99th percentile", response -> Milliseconds.of(response.p99())),
                latency(
                        "p99_9_milliseconds",
                        "99.9th percentile, from 10,000 answers on",
                        response -> Milliseconds.of(response.p999())),
                latency("max_milliseconds", "greatest", response -> Milliseconds.of(response.max())),
                Column.optional(
                        "objective_milliseconds",
                        "percentile of `underLoad`, failures counted as later than every bound",
                        row -> Milliseconds.of(row.rung().objectiveMicroseconds())));
    }

    private static List<Column<RungRow>> judgement() {
        return List.of(
                rung("passed", "whether the objective held", RungResult::passed),
                Column.optional(
                        "missed",
                        "which part of it did not: errors, rejected, latency or overloaded",
                        row -> Optional.ofNullable(row.rung().missed()).map(RungColumns::lowerCase)),
                rung("valid", "whether the rung may be counted at all", RungResult::valid),
                Column.of(
                        "invalid_reasons",
                        "why not, separated by spaces",
                        row -> row.rung().invalid().stream()
                                .map(reason -> lowerCase(reason.reason()))
                                .collect(Collectors.joining(" "))));
    }

    private static Column<RungRow> rung(String name, String meaning, Function<RungResult, ?> value) {
        return Column.of(name, meaning, row -> value.apply(row.rung()));
    }

    private static Column<RungRow> latency(String name, String meaning, Function<LatencySummary, Optional<?>> value) {
        return Column.optional(name, meaning, row -> value.apply(row.rung().response()));
    }

    private static String lowerCase(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
