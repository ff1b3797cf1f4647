package dev.coffeeshop.calibration.report;

import dev.coffeeshop.calibration.queueing.Shop;
import dev.coffeeshop.calibration.truth.Planted;
import dev.coffeeshop.operator.api.v1alpha1.CellStatus.Estimate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Planted coefficients of laws over eight replica counts, beside what was fitted. */
record LawSection(List<Fits> fits) {

    /**
     * @param noise coefficient of variation from run to run
     * @param most true capacity of the most replicas, by rungs of the configured length
     */
    record Planting(Planted planted, double noise, double most) {}

    /** @param outcomes one for each experiment */
    record Fits(Planting planting, List<LawOutcome> outcomes) {}

    String markdown() {
        StringBuilder page = new StringBuilder("""
                | planted | noise % | law that was found, of all experiments | coefficient | planted | fitted, median \
                (5 % to 95 % of the experiments) | intervals that hold it, % |
                |---|---|---|---|---|---|---|
                """);
        fits.forEach(each -> page.append(rows(each)));
        return page.toString();
    }

    private static String rows(Fits fits) {
        Shop shop = fits.planting().planted().shop();
        boolean bound = shop.tillMilliseconds() > 0;
        return row(fits, "contention", shop.contention(), LawOutcome::contention)
                + row(fits, "coherency", shop.coherency(), LawOutcome::coherency)
                + (bound ? row(fits, "bound, requests/s", fits.planting().most(), LawOutcome::bound) : "");
    }

    private static String row(
            Fits fits, String name, double planted, Function<LawOutcome, Stream<Estimate>> coefficient) {
        List<Estimate> found = fits.outcomes().stream().flatMap(coefficient).toList();
        Share covered = Share.of(found.stream(), estimate -> Figure.covers(estimate, planted));
        return String.format(
                Locale.ROOT,
                "| %s | %.0f | %s | %s | %.3g | %s | %s |%n",
                fits.planting().planted().name(),
                100 * fits.planting().noise(),
                kinds(fits),
                name,
                planted,
                spread(found),
                found.isEmpty() ? "–" : "%s of %d".formatted(covered.percent(), covered.of()));
    }

    private static String kinds(Fits fits) {
        Map<String, Long> counts = fits.outcomes().stream()
                .collect(Collectors.groupingBy(LawOutcome::kind, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(kind -> "%s %d".formatted(kind.getKey(), kind.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String spread(List<Estimate> found) {
        double[] values = found.stream()
                .mapToDouble(estimate -> Double.parseDouble(estimate.value()))
                .sorted()
                .toArray();
        return values.length == 0
                ? "–"
                : String.format(
                        Locale.ROOT,
                        "%.3g (%.3g to %.3g)",
                        values[values.length / 2],
                        values[values.length / 20],
                        values[values.length - 1 - values.length / 20]);
    }
}
