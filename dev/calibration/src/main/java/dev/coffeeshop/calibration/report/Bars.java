package dev.coffeeshop.calibration.report;

import dev.coffeeshop.calibration.truth.Part;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was asked of the verdicts, and what came of it in the worst row. */
record Bars(Calibrated calibrated) {

    private static final double MOST_NOISE = 0.05;
    private static final int REPETITIONS = 5;

    private static final double MOST_WRONG = 0.05;
    private static final double LEAST_COVERAGE = 0.90;
    private static final double MOST_UNDETERMINED = 0.15;
    private static final double MOST_CHANGED = 0.05;
    private static final double MOST_RUNGS = 12;

    String markdown() {
        return "| figure | worst row | bar | |\n|---|---|---|---|\n"
                + Arrays.stream(Part.values()).map(this::wrong).collect(Collectors.joining())
                + coverage()
                + Arrays.stream(Part.values()).map(this::undetermined).collect(Collectors.joining())
                + Arrays.stream(Part.values()).map(this::justClear).collect(Collectors.joining())
                + rungs()
                + calibrated.orders().stream()
                        .map(orders -> orders.calm().row().repetitions())
                        .distinct()
                        .map(this::changed)
                        .collect(Collectors.joining());
    }

    private String wrong(Part part) {
        Share worst = greatest(quiet().map(result -> result.wrong(part)));
        return line(
                "wrong about %s, up to 5 %% noise, %%".formatted(part.label()),
                worst.percent(),
                "at most 5",
                worst.value() <= MOST_WRONG);
    }

    private String coverage() {
        Share worst = quiet().map(RowResult::coverage)
                .min(Comparator.comparingDouble(Share::value))
                .orElseThrow();
        return line(
                "intervals that hold the capacity, up to 5 % noise, %",
                worst.percent(), "at least 90", worst.value() >= LEAST_COVERAGE);
    }

    private String undetermined(Part part) {
        return seen("clear effects on %s left undetermined, %%", part, RowResult::undeterminedThoughClear);
    }

    private String justClear(Part part) {
        return seen(
                "of these on %s, 20 to 26 %% beyond the threshold, %%", part, RowResult::undeterminedThoughJustClear);
    }

    /** Of all clear effects, or of the least of them, with five repetitions. */
    private String seen(String figure, Part part, BiFunction<RowResult, Part, Share> share) {
        Share worst = greatest(quiet().filter(result -> result.row().repetitions() == REPETITIONS)
                .map(result -> share.apply(result, part)));
        return line(figure.formatted(part.label()), worst.percent(), "at most 15", worst.value() <= MOST_UNDETERMINED);
    }

    private String rungs() {
        double worst = all().mapToDouble(RowResult::rungsPerTrial).max().orElseThrow();
        return line(
                "rungs a trial, mean", String.format(Locale.ROOT, "%.1f", worst), "at most 12", worst <= MOST_RUNGS);
    }

    private String changed(int repetitions) {
        Calibrated.Orders worst = calibrated.orders().stream()
                .filter(orders -> orders.calm().row().repetitions() == repetitions)
                .max(Comparator.comparingDouble(orders -> byDrift(orders).value()))
                .orElseThrow();
        String figure = "parts of verdicts that drift changes, %d repetitions, %% (chance: %s; in sequence: %s)"
                .formatted(
                        repetitions,
                        changed(worst, worst.chance()).percent(),
                        changed(worst, worst.sequential()).percent());
        Share share = byDrift(worst);
        return line(figure, share.percent(), "at most 5", share.value() <= MOST_CHANGED);
    }

    private static Share byDrift(Calibrated.Orders orders) {
        return changed(orders, orders.drifting());
    }

    private static Share changed(Calibrated.Orders orders, RowResult other) {
        return orders.calm().changed(other, _ -> true);
    }

    private Stream<RowResult> quiet() {
        return all().filter(result -> result.row().noise() <= MOST_NOISE);
    }

    private Stream<RowResult> all() {
        return Stream.concat(calibrated.main().stream(), calibrated.others().stream());
    }

    private static Share greatest(Stream<Share> shares) {
        return shares.max(Comparator.comparingDouble(Share::value)).orElseThrow();
    }

    private static String line(String figure, String worst, String bar, boolean met) {
        return "| %s | %s | %s | %s |%n".formatted(figure, worst, bar, met ? "met" : "**missed**");
    }
}
