package dev.coffeeshop.operator.report.export;

import dev.coffeeshop.measurement.Baseline;
import dev.coffeeshop.measurement.CapacityEstimate;
import dev.coffeeshop.measurement.LoadResult;
import dev.coffeeshop.operator.report.model.TrialResult;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** A row for each ended trial, in the order in which they were run, also of those that are not counted. */
final class TrialColumns {

    /** By which a row of another table names its trial. */
    static final List<Column<TrialResult>> NAMES = Stream.of(CellNames.of(TrialResult::cell), attempt())
            .flatMap(List::stream)
            .toList();

    static final List<Column<TrialResult>> ALL =
            Stream.concat(NAMES.stream(), own().stream()).toList();

    private TrialColumns() {}

    private static List<Column<TrialResult>> attempt() {
        return List.of(
                Column.of("repetition", "from 1", TrialResult::repetition),
                Column.of("attempt", "from 1; the last one of a repetition may count", TrialResult::attempt),
                Column.of(
                        "trial_outcome",
                        "Succeeded: counted. Failed: not measured. Invalid: measured, but not to be believed",
                        row -> row.outcome().name()));
    }

    private static List<Column<TrialResult>> own() {
        return List.of(
                Column.of("place", "in the design, from 1, the same for each attempt", TrialResult::place),
                Column.optional("reason", "why it failed or is invalid", TrialResult::reason),
                Column.optional("message", "the same in words", TrialResult::message),
                Column.of("start", "when the workload was deployed", TrialResult::start),
                Column.of("end", "when the record was made", TrialResult::end),
                Column.of("record", "name of the ConfigMap that holds the record", TrialResult::name),
                loaded(
                        "generator_version",
                        "version of the load generator",
                        load -> Optional.of(load.generatorVersion())),
                baseline(
                        "baseline_requests",
                        "right answers at the baseline",
                        found -> Optional.of(found.response().count())),
                baseline(
                        "baseline_p50_milliseconds",
                        "median of one user who thinks",
                        found -> Milliseconds.of(found.response().p50())),
                baseline(
                        "baseline_objective_milliseconds",
                        "percentile of `oneRequest`, failures counted as later than every bound",
                        found -> Milliseconds.of(found.objectiveMicroseconds())),
                searched(
                        "search_requests_per_second",
                        "what a search in mode Capacity believes",
                        found -> Optional.of(found.requestsPerSecond())),
                searched(
                        "search_converged",
                        "whether it is as narrow as was asked for",
                        found -> Optional.of(found.converged())),
                Column.of(
                        "replica_restarts",
                        "container ends that were seen",
                        row -> row.evidence().exits().size()));
    }

    private static Column<TrialResult> loaded(String name, String meaning, Function<LoadResult, Optional<?>> value) {
        return Column.optional(name, meaning, row -> row.load().flatMap(value));
    }

    private static Column<TrialResult> baseline(String name, String meaning, Function<Baseline, Optional<?>> value) {
        return loaded(
                name, meaning, load -> Optional.ofNullable(load.baseline()).flatMap(value));
    }

    private static Column<TrialResult> searched(
            String name, String meaning, Function<CapacityEstimate, Optional<?>> value) {
        return loaded(
                name, meaning, load -> Optional.ofNullable(load.capacity()).flatMap(value));
    }
}
