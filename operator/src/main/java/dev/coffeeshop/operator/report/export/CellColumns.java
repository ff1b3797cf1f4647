package dev.coffeeshop.operator.report.export;

import dev.coffeeshop.operator.api.v1alpha1.CellStatus.BreakingPoint;
import dev.coffeeshop.operator.api.v1alpha1.CellStatus.LimitingFactor;
import dev.coffeeshop.operator.report.model.CellResult;
import java.util.List;
import java.util.stream.Stream;

/** A row for each planned cell: what the verdict rests on. */
final class CellColumns {

    static final List<Column<CellResult>> ALL = Stream.of(
                    CellNames.of(CellResult::cell), capacity(), latencies(), cpu(), limits(), counts())
            .flatMap(List::stream)
            .toList();

    private CellColumns() {}

    private static List<Column<CellResult>> capacity() {
        return joined(List.of(
                Column.figure(
                        "capacity_requests_per_second",
                        "greatest load at which `underLoad` holds",
                        CellResult::capacity),
                List.of(
                        Column.optional(
                                "capacity_note",
                                "Measured, LowerBound or NoCapacity",
                                row -> row.note().map(Enum::name)),
                        Column.optional(
                                "users_at_capacity",
                                "users at which it was reached, in mode Users",
                                CellResult::usersAtCapacity))));
    }

    private static List<Column<CellResult>> latencies() {
        return joined(List.of(
                Column.figure(
                        "baseline_milliseconds",
                        "percentile of `oneRequest`, of one user who thinks",
                        CellResult::baselineMilliseconds),
                Column.figure(
                        "latency_at_capacity_milliseconds",
                        "percentile of `underLoad` at the capacity",
                        CellResult::latencyMilliseconds),
                List.of(Column.optional(
                        "failed_percent_at_capacity",
                        "requests that failed at the capacity",
                        row -> row.failedPercent().map(Double::valueOf)))));
    }

    private static List<Column<CellResult>> cpu() {
        return joined(List.of(
                Column.figure(
                        "cpu_used_percent",
                        "CPU used at and above the capacity, of the limits",
                        CellResult::cpuUsedPercent),
                Column.figure(
                        "throttled_percent",
                        "periods of the CPU limit in which pods were held back",
                        CellResult::throttledPercent),
                Column.figure(
                        "cpu_milliseconds_per_request",
                        "CPU of all pods for one right answer",
                        CellResult::cpuMilliseconds),
                Column.figure(
                        "cost_per_million_requests",
                        "price of a million good requests at the capacity, in the currency of the cost block",
                        CellResult::costPerMillion)));
    }

    private static List<Column<CellResult>> limits() {
        return List.of(
                Column.optional(
                        "breaking_load",
                        "lowest failing load above the capacity: users or requests per second, as the mode has it",
                        row -> row.breakingPoint().map(BreakingPoint::load).map(Double::valueOf)),
                Column.optional(
                        "breaking_how",
                        "Crashed, Errors, Rejected or LatencyMissed",
                        row -> row.breakingPoint().map(BreakingPoint::how).map(Enum::name)),
                Column.optional(
                        "limiting_factor",
                        "what keeps the capacity from being greater",
                        row -> row.limit().map(LimitingFactor::factor).map(Enum::name)),
                Column.optional(
                        "limiting_evidence",
                        "the figures that led to it",
                        row -> row.limit().map(LimitingFactor::evidence)));
    }

    private static List<Column<CellResult>> counts() {
        return List.of(
                Column.of("repetitions_counted", "trials behind the figures", CellResult::counted),
                Column.of("repetitions_discarded", "trials that failed or are invalid", CellResult::discardedTrials),
                Column.of("restarts", "containers that ended under load in counted trials", CellResult::restarts));
    }

    private static List<Column<CellResult>> joined(List<List<Column<CellResult>>> parts) {
        return parts.stream().flatMap(List::stream).toList();
    }
}
