package dev.coffeeshop.loadgen.report;

import static dev.coffeeshop.loadgen.report.Figures.plain;

import dev.coffeeshop.measurement.Calibration;
import dev.coffeeshop.measurement.CapacityEstimate;
import dev.coffeeshop.measurement.LoadResult;
import dev.coffeeshop.measurement.RungResult;
import java.util.ArrayList;
import java.util.List;

/** What stands below the table: the capacity that was found, what the generator can do, what may not be counted. */
public final class Summary {

    private Summary() {}

    public static List<String> lines(LoadResult result) {
        List<String> lines = new ArrayList<>();
        if (result.capacity() != null) {
            lines.add(capacity(result.capacity()));
        }
        result.calibrations().stream().map(Summary::calibration).forEach(lines::add);
        long invalid = result.rungs().stream().filter(rung -> !rung.valid()).count();
        if (invalid > 0) {
            lines.add(invalid(invalid, result.rungs()));
        }
        return List.copyOf(lines);
    }

    private static String capacity(CapacityEstimate capacity) {
        String interval = "90 %% interval %s/s to %s/s".formatted(rate(capacity.lower()), rate(capacity.upper()));
        String width = capacity.converged() ? "" : ", wider than asked for";
        return switch (capacity.kind()) {
            case MEASURED -> "capacity %s/s (%s%s)".formatted(rate(capacity.requestsPerSecond()), interval, width);
            case LOWER_BOUND ->
                "capacity at least %s/s, the greatest rate that passed".formatted(rate(capacity.requestsPerSecond()));
            case NONE -> "no capacity: already %s/s is too much".formatted(rate(capacity.requestsPerSecond()));
        };
    }

    private static String calibration(Calibration calibration) {
        boolean known = !calibration.node().isEmpty();
        return "%s keeps up to %s requests/s %s; up to %s may be asked of it"
                .formatted(
                        known ? "the generator on " + calibration.node() : "this generator",
                        rate(calibration.requestsPerSecond()),
                        known ? "there" : "here",
                        rate(calibration.usableRequestsPerSecond()));
    }

    private static String invalid(long count, List<RungResult> rungs) {
        String rest = Countable.everyLevel(rungs) ? "; what they were to show was measured again" : "";
        return "%d of %d rungs may not be counted%s".formatted(count, rungs.size(), rest);
    }

    /** To hundredths, and to whole requests from a hundred on. */
    private static String rate(double perSecond) {
        return perSecond < 100 ? plain(Math.round(perSecond * 100) / 100.0) : String.valueOf(Math.round(perSecond));
    }
}
