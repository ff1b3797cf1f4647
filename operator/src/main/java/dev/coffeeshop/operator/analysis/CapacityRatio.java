package dev.coffeeshop.operator.analysis;

import dev.coffeeshop.operator.analysis.statistics.Interval;
import dev.coffeeshop.operator.analysis.statistics.LogScaleModel;
import dev.coffeeshop.operator.design.Cell;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How many times as much one cell serves as another.
 *
 * <p>A capacity that is a lower bound leaves the ratio open on its side; it can still show what it suffices for: a great
 * ratio over a known capacity, or a small one under a known capacity.
 */
final class CapacityRatio {

    private static final double CONFIDENCE = 0.95;

    private CapacityRatio() {}

    static Optional<Interval> of(CellFigures over, CellFigures under, LogScaleModel<Cell> model) {
        return of(over, under, model, CONFIDENCE);
    }

    /** Empty where one of them has no capacity. */
    static Optional<Interval> of(CellFigures over, CellFigures under, LogScaleModel<Cell> model, double confidence) {
        return under.known()
                .flatMap(below -> over.known()
                        .map(above -> opened(model.ratio(over.cell(), under.cell(), confidence), above, below)));
    }

    /** Whether it has an interval. */
    static boolean repeated(CellFigures one, CellFigures other) {
        return Stream.of(one, other).flatMap(cell -> cell.known().stream()).allMatch(CellCapacity.Known::repeated);
    }

    /** Why there is none, or what besides chance leaves it open; nothing when there is no such reason. */
    static String doubts(CellFigures one, CellFigures other) {
        return Stream.of(one, other).flatMap(cell -> doubt(cell).stream()).collect(Collectors.joining("; "));
    }

    private static Interval opened(Interval ratio, CellCapacity.Known over, CellCapacity.Known under) {
        Interval above = over.lowerBound() || under.openBelow() ? ratio.openAbove() : ratio;
        return under.lowerBound() || over.openBelow() ? above.openBelow() : above;
    }

    /** Why a cell's capacity is missing or open; empty when it is neither. */
    static Optional<String> doubt(CellFigures figures) {
        String cell = figures.cell().name();
        return switch (figures.capacity()) {
            case CellCapacity.Unmeasured() -> Optional.of(cell + " was not measured");
            case CellCapacity.None none -> Optional.of(cell + " has no capacity: " + none.detail());
            case CellCapacity.Known known
            when known.lowerBound() -> Optional.of("the capacity of " + cell + " is a lower bound: " + known.detail());
            case CellCapacity.Known known
            when known.openBelow() -> Optional.of("the capacity of " + cell + " is uncertain: " + known.detail());
            case CellCapacity.Known known -> Optional.empty();
        };
    }
}
