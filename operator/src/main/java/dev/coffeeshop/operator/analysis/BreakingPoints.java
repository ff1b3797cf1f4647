package dev.coffeeshop.operator.analysis;

import dev.coffeeshop.operator.api.v1alpha1.CellStatus.BreakingPoint;
import dev.coffeeshop.operator.api.v1alpha1.LoadSpec.Mode;
import java.util.List;
import java.util.Optional;

/**
 * Where a cell breaks, see {@link LimitingRungs}; and how: the worst for which at least half of the repetitions show as
 * bad or worse.
 */
final class BreakingPoints {

    private BreakingPoints() {}

    static Optional<BreakingPoint> of(List<Repetition> repetitions, Mode mode) {
        return LimitingRungs.breaking(repetitions, mode)
                .flatMap(rungs -> worst(rungs).map(worst -> point(load(rungs.load(), mode), worst)));
    }

    private static BreakingPoint point(String load, Breakage breakage) {
        return new BreakingPoint(load, breakage.how(), breakage.reason());
    }

    private static String load(double level, Mode mode) {
        return switch (mode) {
            case Users, Rate -> Decimal.exact(level);
            case Capacity -> Decimal.of(level);
        };
    }

    private static Optional<Breakage> worst(LimitingRungs rungs) {
        return rungs.shown().stream()
                .map(shown -> Breakage.of(shown.repetition(), shown.rung()))
                .sorted(Breakage.WORST_FIRST)
                .skip((rungs.runs() - 1) / 2)
                .findFirst();
    }
}
