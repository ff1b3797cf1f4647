package dev.coffeeshop.operator.analysis;

import dev.coffeeshop.measurement.RungResult;
import dev.coffeeshop.operator.api.v1alpha1.CellStatus.BreakingPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where a cell breaks: the least load that failed, above the capacity of its own repetition, in at least half of the
 * repetitions; and how: the worst for which at least half of the repetitions show as bad or worse.
 */
final class BreakingPoints {

    private BreakingPoints() {}

    static Optional<BreakingPoint> of(List<Repetition> repetitions) {
        return byLoad(repetitions).entrySet().stream()
                .filter(entry -> 2 * entry.getValue().size() >= repetitions.size())
                .findFirst()
                .flatMap(entry -> worst(entry.getValue(), repetitions.size())
                        .map(worst -> new BreakingPoint(Decimal.exact(entry.getKey()), worst.how(), worst.reason())));
    }

    private static Map<Double, List<Breakage>> byLoad(List<Repetition> repetitions) {
        Map<Double, List<Breakage>> byLoad = new TreeMap<>();
        for (Repetition repetition : repetitions) {
            for (RungResult rung : repetition.broken()) {
                byLoad.computeIfAbsent(rung.level(), level -> new ArrayList<>()).add(Breakage.of(repetition, rung));
            }
        }
        return byLoad;
    }

    private static Optional<Breakage> worst(List<Breakage> seen, int repetitions) {
        return seen.stream()
                .sorted(Breakage.WORST_FIRST)
                .skip((repetitions - 1) / 2)
                .findFirst();
    }
}
