package dev.coffeeshop.loadgen.report;

import dev.coffeeshop.measurement.LoadModel;
import dev.coffeeshop.measurement.LoadResult;
import dev.coffeeshop.measurement.RungResult;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether what was asked for has been measured. */
public final class Countable {

    private record Level(LoadModel model, double level) {
        static Level of(RungResult rung) {
            return new Level(rung.model(), rung.level());
        }
    }

    private Countable() {}

    /** Whether every level has a rung that may be counted. The probes of a search only say where to begin. */
    public static boolean all(LoadResult result) {
        return everyLevel(
                result.capacity() == null
                        ? result.rungs()
                        : result.rungs().stream()
                                .filter(rung -> rung.model() == LoadModel.OPEN)
                                .toList());
    }

    static boolean everyLevel(List<RungResult> rungs) {
        Set<Level> counted =
                rungs.stream().filter(RungResult::valid).map(Level::of).collect(Collectors.toSet());
        return rungs.stream().map(Level::of).allMatch(counted::contains);
    }
}
