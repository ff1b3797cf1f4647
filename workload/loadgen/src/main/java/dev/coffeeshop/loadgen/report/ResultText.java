package dev.coffeeshop.loadgen.report;

import static dev.coffeeshop.loadgen.report.Figures.fixed;
import static dev.coffeeshop.loadgen.report.Figures.level;
import static dev.coffeeshop.loadgen.report.Figures.milliseconds;
import static dev.coffeeshop.loadgen.report.Figures.percent;
import static dev.coffeeshop.loadgen.report.Figures.plain;

import dev.coffeeshop.loadgen.engine.LiveSnapshot;
import dev.coffeeshop.measurement.Baseline;
import dev.coffeeshop.measurement.Ladder;
import dev.coffeeshop.measurement.LatencyBound;
import dev.coffeeshop.measurement.LatencySummary;
import dev.coffeeshop.measurement.LoadProgram;
import dev.coffeeshop.measurement.LoadProgress;
import dev.coffeeshop.measurement.Protocol;
import dev.coffeeshop.measurement.Rung;
import dev.coffeeshop.measurement.RungResult;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The result table, line by line, so that it can be printed while it grows. It remembers the line before, because a
 * rung that is measured again is marked. Latencies are in milliseconds. For use by one thread.
 */
public final class ResultText {

    private final LoadProgram program;
    private @Nullable Rung running;
    private @Nullable RungResult previous;

    public ResultText(LoadProgram program) {
        this.program = program;
    }

    public String title() {
        LatencyBound bound = program.objective().underLoad();
        return String.format(
                Locale.ROOT,
                "%s %s://%s:%d%s, objective %s <= %d ms, failed <= %s %%%s",
                program.request().method(),
                scheme(),
                program.target().host(),
                program.target().port(),
                program.request().path(),
                bound.percentile().label().toLowerCase(Locale.ROOT),
                bound.maxMilliseconds(),
                plain(program.objective().maxFailedPercent()),
                search());
    }

    private String scheme() {
        return switch (program.target().protocol()) {
            case Protocol.Http _ -> "http";
            case Protocol.Https _ -> "https";
        };
    }

    private String search() {
        return switch (program.ladder()) {
            case Ladder.Listed _ -> "";
            case Ladder.Capacity search ->
                ", greatest rate up to %s/s to within %s %%"
                        .formatted(plain(search.maxRequestsPerSecond()), plain(search.tolerancePercent()));
        };
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

    /** To be told of every rung, so that its progress can be named. */
    public void starts(Rung rung) {
        running = rung;
    }

    public String rung(RungResult rung) {
        LatencySummary response = rung.response();
        String line = row(
                level(rung.model(), rung.level()) + (again(rung) ? " again" : ""),
                fixed(rung.completedPerSecond(), 1),
                percent(rung.failed(), rung.arrivals()),
                milliseconds(response, response.p50()),
                milliseconds(response, response.p95()),
                milliseconds(response, response.p99()),
                milliseconds(response, response.max()),
                Verdicts.of(rung));
        previous = rung;
        return line;
    }

    /** Whether it stands in for the rung before, which may not be counted. */
    private boolean again(RungResult rung) {
        return previous != null
                && !previous.valid()
                && previous.model() == rung.model()
                && previous.level() == rung.level();
    }

    /** Where the program is, and what its present part has done so far. */
    public String progress(LoadProgress progress, LiveSnapshot counts) {
        return "%s: %d answered, %d failed, %d outstanding"
                .formatted(progress(progress), counts.answered(), counts.failed(), counts.outstanding());
    }

    public String progress(LoadProgress progress) {
        String left = progress.secondsLeft() > 0
                ? String.format(Locale.ROOT, ", about %.0f s left", progress.secondsLeft())
                : "";
        return where(progress) + left;
    }

    private String where(LoadProgress progress) {
        if (!progress.phase().equals("rung") || running == null) {
            return progress.phase();
        }
        String of = switch (program.ladder()) {
            case Ladder.Listed _ -> " of " + progress.rungs();
            case Ladder.Capacity _ -> "";
        };
        return "rung %d%s (%s)".formatted(progress.rung(), of, level(running.model(), running.level()));
    }

    private static String row(String load, String... columns) {
        StringBuilder row = new StringBuilder("%-18s".formatted(load));
        for (int i = 0; i < columns.length - 1; i++) {
            row.append(" %10s".formatted(columns[i]));
        }
        return row.append("  ").append(columns[columns.length - 1]).toString().stripTrailing();
    }
}
