package dev.coffeeshop.operator.analysis;

import dev.coffeeshop.measurement.RungResult;
import dev.coffeeshop.operator.api.v1alpha1.CellStatus.BreakingPoint;
import dev.coffeeshop.operator.api.v1alpha1.LoadSpec.Mode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where a cell breaks: the least load that failed, above the capacity of its own repetition, in at least half of the
 * repetitions; and how: the worst for which at least half of the repetitions show as bad or worse.
 *
 * <p>Searches offer other loads in each repetition. There it is the lower median of the least loads that failed, if any
 * failed in at least half of the repetitions.
 */
final class BreakingPoints {

    private BreakingPoints() {}

    static Optional<BreakingPoint> of(List<Repetition> repetitions, Mode mode) {
        return switch (mode) {
            case Users, Rate -> listed(repetitions);
            case Capacity -> searched(repetitions);
        };
    }

    private static Optional<BreakingPoint> searched(List<Repetition> repetitions) {
        List<Double> loads = new ArrayList<>();
        List<Breakage> seen = new ArrayList<>();
        for (Repetition repetition : repetitions) {
            repetition.broken().stream().findFirst().ifPresent(rung -> {
                loads.add(rung.level());
                seen.add(Breakage.of(repetition, rung));
            });
        }
        if (loads.isEmpty() || 2 * loads.size() < repetitions.size()) {
            return Optional.empty();
        }
        double load = loads.stream().sorted().toList().get((loads.size() - 1) / 2);
        return worst(seen, repetitions.size()).map(worst -> point(Decimal.of(load), worst));
    }

    private static Optional<BreakingPoint> listed(List<Repetition> repetitions) {
        return byLoad(repetitions).entrySet().stream()
                .filter(entry -> 2 * entry.getValue().size() >= repetitions.size())
                .findFirst()
                .flatMap(entry -> worst(entry.getValue(), repetitions.size())
                        .map(worst -> point(Decimal.exact(entry.getKey()), worst)));
    }

    private static BreakingPoint point(String load, Breakage breakage) {
        return new BreakingPoint(load, breakage.how(), breakage.reason());
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
