package dev.coffeeshop.loadgen.report;

import dev.coffeeshop.measurement.Calibration;
import dev.coffeeshop.measurement.CapacityEstimate;
import dev.coffeeshop.measurement.FailureKind;
import dev.coffeeshop.measurement.Invalidity;
import dev.coffeeshop.measurement.LatencySummary;
import dev.coffeeshop.measurement.LoadModel;
import dev.coffeeshop.measurement.LoadResult;
import dev.coffeeshop.measurement.RungResult;
import dev.coffeeshop.measurement.RungResult.Miss;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Results that nobody measured. */
final class TestRungs {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final LatencySummary NONE = new LatencySummary(0, 0, 0, 0, 0, 0, 0, null, 0);

    private TestRungs() {}

    static LatencySummary summary(long count, long p50, long p95, long p99, long max) {
        return new LatencySummary(count, p50, p50, p50, p95, p95, p99, null, max);
    }

    static RungResult passed(LoadModel model, double level, Invalidity... invalid) {
        return rung(model, level, summary(2_000, 5_120, 20_480, 99_990, 100_000), Map.of(), null, invalid);
    }

    static RungResult failed(LoadModel model, double level, Miss miss, Map<FailureKind, Long> failures) {
        return rung(model, level, summary(1_500, 5_120, 20_480, 99_990, 1_500_000), failures, miss);
    }

    static RungResult unanswered(LoadModel model, double level, Map<FailureKind, Long> failures) {
        return rung(model, level, NONE, failures, Miss.ERRORS);
    }

    private static RungResult rung(
            LoadModel model,
            double level,
            LatencySummary response,
            Map<FailureKind, Long> failures,
            @Nullable Miss miss,
            Invalidity... invalid) {
        long failed = failures.values().stream().mapToLong(Long::longValue).sum();
        return new RungResult(
                model,
                level,
                START,
                START.plusSeconds(10),
                10,
                response.count() + failed,
                response.count(),
                failures,
                response.count(),
                response.count() / 10.0,
                null,
                response,
                null,
                null,
                null,
                null,
                miss,
                List.of(invalid));
    }

    static LoadResult result(List<RungResult> rungs, @Nullable CapacityEstimate capacity, Calibration... calibrations) {
        return new LoadResult(
                "0.1.0", START, START.plusSeconds(100), 300, null, rungs, capacity, List.of(calibrations));
    }
}
