package dev.coffeeshop.bench.report;

import dev.coffeeshop.bench.process.Disturbance;
import dev.coffeeshop.bench.process.Machine;
import dev.coffeeshop.measurement.Invalidity;
import dev.coffeeshop.measurement.Invalidity.Reason;
import dev.coffeeshop.measurement.RungResult;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Whether the load generator's word on its own runs is right.
 *
 * @param seconds that a run lasts
 * @param proven requests per second that it can pace on this machine
 * @param healthyRate at which the healthy runs were made
 * @param throttledRate at which those under a CPU quota were made
 */
public record ValidityReport(
        Instant when,
        Machine machine,
        Disturbance disturbance,
        int seconds,
        double proven,
        double healthyRate,
        List<RungResult> healthy,
        double throttledRate,
        List<RungResult> throttled) {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final double LEAST_VALID_SHARE = 0.95;
    private static final Set<Reason> EXPECTED = Set.of(Reason.GENERATOR_THROTTLED, Reason.GENERATOR_LATE);

    public List<Bar> bars() {
        long valid = healthy.stream().filter(RungResult::valid).count();
        long caught = throttled.stream().filter(ValidityReport::caught).count();
        return List.of(
                Bar.of(
                        "Healthy, at a third of the proven rate: at least 95 of 100 runs valid",
                        "%d of %d".formatted(valid, healthy.size()),
                        valid >= LEAST_VALID_SHARE * healthy.size()),
                Bar.of(
                        "Under a quota of 0.3 CPU: every run invalid, as GENERATOR_THROTTLED or GENERATOR_LATE",
                        "%d of %d".formatted(caught, throttled.size()),
                        !throttled.isEmpty() && caught == throttled.size()));
    }

    public String text() {
        return """
                # Whether the load generator knows when not to be believed

                Written by `make bench-validity` on %s. Machine: %d cores of %s, %.0f GiB, %s, kernel %s. Other processes took \
                %.1f %% of its CPU time while the healthy runs were made, the host %.1f %%.

                The generator paces %s requests/s against a server that costs nothing. A run is a rung of %d s, open load, \
                random arrivals; healthy at %s requests/s, under the quota at %s requests/s.

                %s
                ## Why runs were not counted

                %s""".formatted(
                        WHEN.format(when),
                        machine.cores(),
                        machine.cpu(),
                        machine.memoryGibibytes(),
                        machine.distribution(),
                        machine.kernel(),
                        disturbance.othersPercent(),
                        disturbance.stolenPercent(),
                        Markdown.whole(proven),
                        seconds,
                        Markdown.whole(healthyRate),
                        Markdown.whole(throttledRate),
                        Markdown.table(
                                List.of("bar", "measured", "verdict"),
                                bars().stream().map(Bar::row).toList()),
                        reasons());
    }

    private String reasons() {
        Map<Reason, Integer> ofHealthy = counts(healthy);
        Map<Reason, Integer> ofThrottled = counts(throttled);
        List<List<String>> rows = List.of(Reason.values()).stream()
                .filter(reason -> ofHealthy.containsKey(reason) || ofThrottled.containsKey(reason))
                .map(reason -> List.of(
                        reason.name(),
                        "" + ofHealthy.getOrDefault(reason, 0),
                        "" + ofThrottled.getOrDefault(reason, 0)))
                .toList();
        return rows.isEmpty()
                ? "Every run was counted.\n"
                : Markdown.table(List.of("reason", "healthy runs", "runs under the quota"), rows);
    }

    private static boolean caught(RungResult rung) {
        return rung.invalid().stream().map(Invalidity::reason).anyMatch(EXPECTED::contains);
    }

    private static Map<Reason, Integer> counts(List<RungResult> rungs) {
        Map<Reason, Integer> counts = new EnumMap<>(Reason.class);
        rungs.stream()
                .flatMap(rung -> rung.invalid().stream())
                .map(Invalidity::reason)
                .forEach(reason -> counts.merge(reason, 1, Integer::sum));
        return counts;
    }
}
