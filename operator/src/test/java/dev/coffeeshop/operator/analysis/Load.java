package dev.coffeeshop.operator.analysis;

import dev.coffeeshop.measurement.Baseline;
import dev.coffeeshop.measurement.FailureKind;
import dev.coffeeshop.measurement.LatencySummary;
import dev.coffeeshop.measurement.LoadModel;
import dev.coffeeshop.measurement.LoadResult;
import dev.coffeeshop.measurement.RungResult;
import dev.coffeeshop.measurement.RungResult.Miss;
import dev.coffeeshop.operator.analysis.TrialMeasurement.ContainerExit;
import dev.coffeeshop.operator.design.Cell;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Measurements as a load generator reports them. Rung n lasts from second 100·n to second 100·n + 10. */
final class Load {

    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final double SECONDS = 10;

    private Load() {}

    static TrialMeasurement trial(Cell cell, int repetition, double baselineMilliseconds, RungResult... rungs) {
        return trial(cell, repetition, baseline(Math.round(baselineMilliseconds * 1_000)), List.of(), rungs);
    }

    static TrialMeasurement trial(
            Cell cell, int repetition, @Nullable Baseline baseline, List<ContainerExit> exits, RungResult... rungs) {
        List<RungResult> timed = new ArrayList<>();
        for (RungResult rung : rungs) {
            timed.add(at(rung, timed.size() + 1));
        }
        LoadResult load =
                new LoadResult("test", START, START.plusSeconds(1_000), 300, baseline, timed, null, List.of());
        return new TrialMeasurement(cell, repetition, load, exits);
    }

    static Baseline baseline(@Nullable Long microseconds) {
        return new Baseline(START, START.plusSeconds(20), latency(50), 0, microseconds, false);
    }

    static ContainerExit exit(long second, String reason) {
        return new ContainerExit(START.plusSeconds(second), "shop-0", reason, 137);
    }

    static RungResult pass(double level, double goodPerSecond) {
        return rung(level, SECONDS, Math.round(goodPerSecond * SECONDS), 0, null);
    }

    static RungResult fail(double level, Miss how) {
        return rung(level, SECONDS, 100, 50, how);
    }

    static RungResult rung(double level, double seconds, long good, long failed, @Nullable Miss missed) {
        Map<FailureKind, Long> failures = failed == 0 ? Map.of() : Map.of(FailureKind.RESET, failed);
        return new RungResult(
                LoadModel.CLOSED,
                level,
                START,
                START,
                seconds,
                good + failed,
                good,
                failures,
                good,
                seconds == 0 ? 0 : good / seconds,
                missed == null ? 120_000L : null,
                latency(good),
                null,
                null,
                null,
                null,
                missed,
                List.of());
    }

    private static RungResult at(RungResult rung, int number) {
        Instant start = START.plusSeconds(100L * number);
        return rung.at(start, start.plusSeconds((long) SECONDS));
    }

    private static LatencySummary latency(long count) {
        return new LatencySummary(count, 6_000, 6_000, 7_000, 8_000, 9_000, 10_000, null, 11_000);
    }
}
