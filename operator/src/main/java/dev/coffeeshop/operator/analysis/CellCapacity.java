package dev.coffeeshop.operator.analysis;

import dev.coffeeshop.operator.analysis.statistics.Interval;
import dev.coffeeshop.operator.analysis.statistics.LogScaleModel;
import dev.coffeeshop.operator.design.Cell;
import java.util.List;
import java.util.Optional;

/** The capacity of a cell over its repetitions. */
sealed interface CellCapacity {

    record Unmeasured() implements CellCapacity {}

    /** In at least half of the repetitions no load passed: there is no figure, and no logarithm of zero. */
    record None(String detail) implements CellCapacity {}

    /**
     * @param perSecond as the model has it, open below when nothing passed in some repetition, open above when it is a
     *     lower bound
     * @param lowerBound whether at least half of the repetitions saw no end of it
     */
    record Known(Interval perSecond, boolean repeated, boolean lowerBound, String detail) implements CellCapacity {

        boolean openBelow() {
            return perSecond.lower() == 0;
        }

        /** Such as "at least 149". */
        String inWords() {
            return (lowerBound ? "at least " : "") + Decimal.of(perSecond.value());
        }
    }

    static CellCapacity of(CellRuns runs, LogScaleModel<Cell> model) {
        if (runs.count() == 0) {
            return new Unmeasured();
        }
        List<TrialCapacity.Found> found = runs.found();
        if (2 * found.size() <= runs.count()) {
            return new None(runs.repetitions().stream()
                    .flatMap(repetition -> noneDetail(repetition).stream())
                    .findFirst()
                    .orElse(""));
        }
        boolean lowerBound = 2 * found.stream().filter(each -> !each.bounded()).count() >= found.size();
        Interval perSecond = model.mean(runs.cell());
        perSecond = found.size() < runs.count() ? perSecond.openBelow() : perSecond;
        perSecond = lowerBound ? perSecond.openAbove() : perSecond;
        return new Known(perSecond, found.size() > 1, lowerBound, CapacityDetail.of(runs, lowerBound));
    }

    private static Optional<String> noneDetail(Repetition repetition) {
        return repetition.capacity() instanceof TrialCapacity.None none ? Optional.of(none.detail()) : Optional.empty();
    }
}
