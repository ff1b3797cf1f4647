package dev.coffeeshop.operator.report.comparison;

import dev.coffeeshop.operator.analysis.IndependentRatio;
import dev.coffeeshop.operator.analysis.statistics.Interval;
import dev.coffeeshop.operator.api.v1alpha1.CellStatus.CapacityNote;
import dev.coffeeshop.operator.report.model.CellResult;
import dev.coffeeshop.operator.report.model.Figure;
import java.util.Optional;

/** A cell's capacity in one experiment over that in another. */
record CellRatio(Interval ratio, boolean repeated) {

    /** Empty where either has no capacity, or both have lower bounds only, so that nothing is known of their ratio. */
    static Optional<CellRatio> of(CellResult over, CellResult under) {
        return capacity(over)
                .flatMap(above -> capacity(under).map(below -> IndependentRatio.of(above, below)))
                .filter(ratio -> ratio.lower() > 0 || !ratio.isOpenAbove())
                .map(ratio -> new CellRatio(ratio, isRepeated(over) && isRepeated(under)));
    }

    Figure figure() {
        return Figure.of(ratio, ratio.lower() < ratio.upper());
    }

    String judgement() {
        if (ratio.whollyAbove(1)) {
            return repeated ? "more" : "more, in single runs";
        }
        if (ratio.whollyBelow(1)) {
            return repeated ? "less" : "less, in single runs";
        }
        return "no difference shown";
    }

    private static boolean isRepeated(CellResult cell) {
        return cell.capacity().filter(figure -> figure.lower().isPresent()).isPresent();
    }

    private static Optional<Interval> capacity(CellResult cell) {
        boolean lowerBound =
                cell.note().filter(note -> note == CapacityNote.LowerBound).isPresent();
        return cell.capacity().map(CellRatio::interval).map(capacity -> lowerBound ? capacity.openAbove() : capacity);
    }

    private static Interval interval(Figure figure) {
        return new Interval(
                figure.value(),
                figure.lower().orElse(figure.value()),
                figure.lower().isPresent() ? figure.upper().orElse(Double.POSITIVE_INFINITY) : figure.value());
    }
}
