package dev.coffeeshop.loadgen.report;

import dev.coffeeshop.measurement.Baseline;
import dev.coffeeshop.measurement.Invalidity;
import dev.coffeeshop.measurement.Ladder;
import dev.coffeeshop.measurement.LatencyBound;
import dev.coffeeshop.measurement.LatencySummary;
import dev.coffeeshop.measurement.LoadProgram;
import dev.coffeeshop.measurement.LoadProgress;
import dev.coffeeshop.measurement.RungResult;
import dev.coffeeshop.measurement.RungResult.Miss;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The result table, line by line, so that it can be printed while it grows. Latencies are in milliseconds. */
public final class ResultText {

    private final LoadProgram program;

    public ResultText(LoadProgram program) {
        this.program = program;
    }

    public String title() {
        LatencyBound bound = program.objective().underLoad();
        return String.format(
                Locale.ROOT,
                "%s http://%s:%d%s, objective %s <= %d ms, failed <= %s %%",
                program.request().method(),
                program.target().host(),
                program.target().port(),
                program.request().path(),
                bound.percentile().label().toLowerCase(Locale.ROOT),
                bound.maxMilliseconds(),
                plain(program.objective().maxFailedPercent()));
    }

    public String header() {
        return row("load", "answered/s", "failed %", "p50 ms", "p95 ms", "p99 ms", "max ms", "verdict");
    }

    public String baseline(Baseline baseline) {
        LatencySummary response = baseline.response();
        long requests = response.count() + baseline.failed();
        return row(
                "baseline",
                "",
                percent(baseline.failed(), requests),
                milliseconds(response, response.p50()),
                baseline.medianOnly() ? "-" : milliseconds(response, response.p95()),
                baseline.medianOnly() ? "-" : milliseconds(response, response.p99()),
                milliseconds(response, response.max()),
                baseline.medianOnly() ? "few answers: median only" : "");
    }

    public String rung(RungResult rung) {
        LatencySummary response = rung.response();
        return row(
                level(rung.level()),
                fixed(rung.completedPerSecond(), 1),
                percent(rung.failed(), rung.arrivals()),
                milliseconds(response, response.p50()),
                milliseconds(response, response.p95()),
                milliseconds(response, response.p99()),
                milliseconds(response, response.max()),
                verdict(rung));
    }

    public String progress(LoadProgress progress) {
        String where = progress.rung() == 0
                ? progress.phase()
                : "rung %d of %d (%s)".formatted(progress.rung(), progress.rungs(), level(progress.level()));
        return String.format(Locale.ROOT, "%s, about %.0f s left", where, progress.secondsLeft());
    }

    private String level(double level) {
        return plain(level)
                + switch (program.ladder()) {
                    case Ladder.Users _ -> level == 1 ? " user" : " users";
                    case Ladder.Rate _, Ladder.Capacity _ -> "/s";
                };
    }

    private static String verdict(RungResult rung) {
        String passed = rung.passed() ? "pass" : "fail: " + words(rung.missed());
        String failures = rung.failures().isEmpty() ? "" : " (" + failures(rung) + ")";
        return rung.valid() ? passed + failures : "INVALID: " + invalid(rung) + "; " + passed + failures;
    }

    private static String words(@Nullable Miss miss) {
        return switch (miss) {
            case ERRORS -> "errors";
            case REJECTED -> "rejected";
            case LATENCY -> "too late";
            case OVERLOADED -> "overloaded";
            case null -> "";
        };
    }

    private static String failures(RungResult rung) {
        return rung.failures().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getValue() + " " + entry.getKey().name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private static String invalid(RungResult rung) {
        return rung.invalid().stream()
                .map((Invalidity one) -> one.reason() + ", " + one.figure())
                .collect(Collectors.joining("; "));
    }

    private static String milliseconds(LatencySummary summary, long micros) {
        return summary.count() == 0 ? "-" : fixed(micros / 1e3, micros < 100_000 ? 2 : 0);
    }

    private static String percent(long part, long whole) {
        return whole == 0 ? "-" : fixed(100.0 * part / whole, 1);
    }

    private static String fixed(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }

    private static String row(String load, String... columns) {
        StringBuilder row = new StringBuilder("%-16s".formatted(load));
        for (int i = 0; i < columns.length - 1; i++) {
            row.append(" %10s".formatted(columns[i]));
        }
        return row.append("  ").append(columns[columns.length - 1]).toString().stripTrailing();
    }
}
