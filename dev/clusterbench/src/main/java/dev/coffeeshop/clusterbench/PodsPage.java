package dev.coffeeshop.clusterbench;

import dev.coffeeshop.measurement.LoadResult;
import dev.coffeeshop.measurement.RungResult;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.function.ToDoubleFunction;

/**
 * Whether several pods of load are as one, as Markdown.
 *
 * @param results of every number of pods, the least first; each of an open program of a single rate
 */
record PodsPage(SortedMap<Integer, List<LoadResult>> results) {

    private static final double MOST_RATE_PERCENT = 1;
    private static final double MOST_LATENCY_PERCENT = 5;

    String markdown() {
        var page = new StringBuilder("""
                | pods | runs | answered/s, median (min to max) | p50 ms, median (min to max) | p95 ms, median (min to max) |
                |---|---|---|---|---|
                """);
        results.forEach((pods, runs) -> page.append(String.format(
                Locale.ROOT,
                "| %d | %d | %s | %s | %s |%n",
                pods,
                runs.size(),
                spread(runs, RungResult::completedPerSecond),
                spread(runs, PodsPage::p50),
                spread(runs, PodsPage::p95))));
        page.append("""

                | figure | measured | bar | |
                |---|---|---|---|
                """);
        page.append(bar("answered/s of any run against the offered rate, %", worstRate(), MOST_RATE_PERCENT));
        page.append(bar("p50 of several pods against that of one, %", worst(PodsPage::p50), MOST_LATENCY_PERCENT));
        page.append(bar("p95 of several pods against that of one, %", worst(PodsPage::p95), MOST_LATENCY_PERCENT));
        return page.toString();
    }

    private double worstRate() {
        return results.values().stream()
                .flatMap(List::stream)
                .map(PodsPage::rung)
                .mapToDouble(rung -> 100 * Math.abs(rung.completedPerSecond() / rung.level() - 1))
                .max()
                .orElseThrow();
    }

    /** Greatest deviation, in percent, of the medians of several pods from the median of the fewest. */
    private double worst(ToDoubleFunction<RungResult> figure) {
        double alone = of(results.firstEntry().getValue(), figure).median();
        return results.values().stream()
                .mapToDouble(runs -> 100 * Math.abs(of(runs, figure).median() / alone - 1))
                .max()
                .orElseThrow();
    }

    private static String spread(List<LoadResult> runs, ToDoubleFunction<RungResult> figure) {
        Spread spread = of(runs, figure);
        return String.format(Locale.ROOT, "%.2f (%.2f to %.2f)", spread.median(), spread.min(), spread.max());
    }

    private static Spread of(List<LoadResult> runs, ToDoubleFunction<RungResult> figure) {
        return new Spread(
                runs.stream().map(result -> figure.applyAsDouble(rung(result))).toList());
    }

    private static RungResult rung(LoadResult result) {
        return result.rungs().stream().filter(RungResult::valid).findFirst().orElseThrow();
    }

    private static double p50(RungResult rung) {
        return rung.response().p50() / 1e3;
    }

    private static double p95(RungResult rung) {
        return rung.response().p95() / 1e3;
    }

    private static String bar(String figure, double value, double most) {
        return String.format(
                Locale.ROOT,
                "| %s | %.2f | at most %.0f | %s |%n",
                figure,
                value,
                most,
                value <= most ? "met" : "**missed**");
    }
}
