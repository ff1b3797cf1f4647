package dev.coffeeshop.operator.simulation;

import dev.coffeeshop.measurement.CapacityEstimate;
import dev.coffeeshop.measurement.Invalidity;
import dev.coffeeshop.measurement.LatencySummary;
import dev.coffeeshop.measurement.LoadModel;
import dev.coffeeshop.measurement.LoadResult;
import dev.coffeeshop.measurement.RungResult;
import dev.coffeeshop.measurement.RungResult.Miss;
import dev.coffeeshop.measurement.TerminationMessage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Termination messages of load pods. */
public final class Results {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private static final String MEASURED =
            message(List.of(rung(1, 240, null, List.of()), rung(16, 400, Miss.LATENCY, List.of())));
    private static final List<Invalidity> LATE =
            List.of(new Invalidity(Invalidity.Reason.GENERATOR_LATE, "lag p99 800 us, allowed 500 us"));
    private static final String INVALID = message(List.of(rung(1, 240, null, List.of()), rung(4, 300, null, LATE)));
    private static final String REPEATED =
            message(List.of(rung(1, 240, null, LATE), rung(1, 240, null, List.of()), rung(16, 400, null, List.of())));
    private static final String NEVER_VALID =
            message(List.of(rung(4, 300, null, LATE), rung(4, 300, null, LATE), rung(16, 400, null, List.of())));
    private static final String SEARCHED = message(
            List.of(rate(35, 280, null), rate(40, 300, Miss.LATENCY)),
            new CapacityEstimate(CapacityEstimate.Kind.MEASURED, 37.5, 35, 40, true));

    private Results() {}

    /** Two rungs: 30 good requests a second pass, 16 users are too many. */
    public static String measured() {
        return MEASURED;
    }

    /** The same from a workload that is faster by that factor. */
    static String measured(double factor) {
        return message(List.of(
                rung(1, Math.round(240 * factor), null, List.of()),
                rung(16, Math.round(400 * factor), Miss.LATENCY, List.of())));
    }

    public static String invalid() {
        return INVALID;
    }

    /** The first rung was invalid, its repeat is not. */
    public static String repeated() {
        return REPEATED;
    }

    /** The first level was measured twice in vain. */
    public static String neverValid() {
        return NEVER_VALID;
    }

    /** As a message that had no room for the figure of its invalid rung. */
    public static String invalidWithoutFigure() {
        return message(List.of(rung(4, 300, null, List.of(new Invalidity(Invalidity.Reason.NOISY_NODE, "")))));
    }

    /** A search that has converged. */
    public static String searched() {
        return SEARCHED;
    }

    public static String withoutRungs() {
        return message(List.of());
    }

    private static String message(List<RungResult> rungs) {
        return message(rungs, null);
    }

    private static String message(List<RungResult> rungs, @Nullable CapacityEstimate capacity) {
        return TerminationMessage.write(
                new LoadResult("0.1.0", START, START.plusSeconds(60), 300, null, rungs, capacity, List.of()));
    }

    private static RungResult rung(double users, long good, @Nullable Miss missed, List<Invalidity> invalid) {
        return rung(LoadModel.CLOSED, users, good, missed, invalid);
    }

    private static RungResult rate(double perSecond, long good, @Nullable Miss missed) {
        return rung(LoadModel.OPEN, perSecond, good, missed, List.of());
    }

    private static RungResult rung(
            LoadModel model, double level, long good, @Nullable Miss missed, List<Invalidity> invalid) {
        var summary = new LatencySummary(good, 5_000, 5_000, 5_100, 5_200, 5_300, 5_400, null, 5_500);
        return new RungResult(
                model,
                level,
                START,
                START.plusSeconds(8),
                8,
                good,
                good,
                Map.of(),
                good,
                good / 8.0,
                5_300L,
                summary,
                null,
                null,
                null,
                null,
                missed,
                invalid);
    }
}
