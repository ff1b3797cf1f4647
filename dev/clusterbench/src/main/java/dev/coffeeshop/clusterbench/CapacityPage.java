package dev.coffeeshop.clusterbench;

import dev.coffeeshop.measurement.CapacityEstimate;
import dev.coffeeshop.measurement.LoadModel;
import dev.coffeeshop.measurement.LoadResult;
import dev.coffeeshop.measurement.RungResult;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** How well a searched capacity repeats, and how near it is to what long rungs show, as Markdown. */
record CapacityPage(List<LoadResult> searches, Confirmation confirmation) {

    private static final double MOST_VARIATION_PERCENT = 6;
    private static final double MOST_DEVIATION_PERCENT = 10;
    private static final double MOST_RUNGS = 12;
    private static final double MOST_SECONDS = 120;

    String markdown() {
        var page = new StringBuilder("## Ten searches\n\n");
        page.append("| search | requests/s | 90 % interval | rungs | of these discarded | seconds |\n");
        page.append("|---|---|---|---|---|---|\n");
        for (int i = 0; i < searches.size(); i++) {
            page.append(search(i + 1, searches.get(i)));
        }
        page.append("\n## Rungs of a minute\n\n| requests/s | P95 ms | failed % | |\n|---|---|---|---|\n");
        confirmation.rungs().forEach(rung -> page.append(rung(rung)));
        return page.append('\n').append(bars()).toString();
    }

    private String bars() {
        Spread answers = new Spread(searches.stream()
                .map(result -> estimate(result).requestsPerSecond())
                .toList());
        double truth = confirmation.truth();
        double deviation = 100 * (answers.median() / truth - 1);
        return "## Bars\n\n| figure | measured | bar | |\n|---|---|---|---|\n"
                + bar(
                        "coefficient of variation of the answers, %",
                        answers.coefficientOfVariationPercent(), MOST_VARIATION_PERCENT)
                + text("median of the answers, requests/s", answers.median())
                + text("truth by these rungs, requests/s", truth)
                + bar("deviation of the median from the truth, %", deviation, MOST_DEVIATION_PERCENT)
                + bar("rungs, mean", mean(result -> result.rungs().size()), MOST_RUNGS)
                + bar("seconds, warm-up and baseline included, mean", mean(CapacityPage::seconds), MOST_SECONDS);
    }

    private static String search(int number, LoadResult result) {
        CapacityEstimate estimate = estimate(result);
        long discarded = result.rungs().stream().filter(rung -> !rung.valid()).count();
        return String.format(
                Locale.ROOT,
                "| %d | %.1f | %.1f to %.1f | %d | %d | %.0f |%n",
                number,
                estimate.requestsPerSecond(),
                estimate.lower(),
                estimate.upper(),
                result.rungs().size(),
                discarded,
                seconds(result));
    }

    private static String rung(RungResult rung) {
        return String.format(
                Locale.ROOT,
                "| %.0f | %s | %.2f | %s |%n",
                rung.level(),
                rung.objectiveMicroseconds() == null
                        ? "-"
                        : String.format(Locale.ROOT, "%.0f", rung.objectiveMicroseconds() / 1e3),
                rung.failedPercent(),
                rung.passed() ? "pass" : "fail");
    }

    private double mean(ToDoubleFunction<LoadResult> figure) {
        return searches.stream().mapToDouble(figure).average().orElseThrow();
    }

    private static double seconds(LoadResult result) {
        return Duration.between(result.start(), result.end()).toMillis() / 1e3;
    }

    private static CapacityEstimate estimate(LoadResult result) {
        CapacityEstimate estimate = result.capacity();
        if (estimate == null || result.rungs().stream().noneMatch(rung -> rung.model() == LoadModel.OPEN)) {
            throw new IllegalStateException("not the result of a search");
        }
        return estimate;
    }

    private static String text(String figure, double value) {
        return String.format(Locale.ROOT, "| %s | %.1f | | |%n", figure, value);
    }

    private static String bar(String figure, double value, double most) {
        return String.format(
                Locale.ROOT,
                "| %s | %.1f | at most %.0f | %s |%n",
                figure,
                value,
                most,
                Math.abs(value) <= most ? "met" : "**missed**");
    }
}
