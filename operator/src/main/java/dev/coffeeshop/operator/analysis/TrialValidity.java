package dev.coffeeshop.operator.analysis;

import static java.util.stream.Collectors.groupingBy;

import dev.coffeeshop.measurement.LoadModel;
import dev.coffeeshop.measurement.LoadResult;
import dev.coffeeshop.measurement.RungResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Whether what a load generator measured may be counted. A rung that may not be is measured again at once, so that a
 * result may hold both; only a level that was never measured validly spoils it.
 */
public final class TrialValidity {

    private record Level(LoadModel model, double level) {}

    private TrialValidity() {}

    /**
     * The last measurement of the level that spoils the result; empty when it may be counted. A listed ladder needs each of
     * its levels. A search measures a level until it is valid and ends where it cannot, so that its last rung tells.
     */
    public static Optional<RungResult> spoiler(LoadResult result) {
        return result.capacity() == null
                ? neverValid(result.rungs())
                : Optional.of(result.rungs())
                        .filter(rungs -> !rungs.isEmpty())
                        .map(List::getLast)
                        .filter(rung -> !rung.valid());
    }

    /** How often the rung's level was measured. */
    public static int measurements(LoadResult result, RungResult rung) {
        return (int) result.rungs().stream()
                .map(TrialValidity::level)
                .filter(level(rung)::equals)
                .count();
    }

    private static Optional<RungResult> neverValid(List<RungResult> rungs) {
        return rungs.stream()
                .collect(groupingBy(TrialValidity::level, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .filter(measured -> measured.stream().noneMatch(RungResult::valid))
                .findFirst()
                .map(List::getLast);
    }

    private static Level level(RungResult rung) {
        return new Level(rung.model(), rung.level());
    }
}
