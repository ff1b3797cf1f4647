package dev.coffeeshop.operator.report.model;

import dev.coffeeshop.operator.analysis.Decimal;
import dev.coffeeshop.operator.analysis.FigureWords;
import dev.coffeeshop.operator.analysis.statistics.Interval;
import dev.coffeeshop.operator.api.v1alpha1.CellStatus.Estimate;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A figure with its 95 % interval, as status shows it.
 *
 * @param lower absent with a single run
 * @param upper absent with a single run, and where the interval is open above
 * @param words such as "63.8 (61.8 to 66)", without a unit
 */
public record Figure(double value, OptionalDouble lower, OptionalDouble upper, String words) {

    public static Figure of(Estimate estimate) {
        return new Figure(
                Double.parseDouble(estimate.value()),
                number(estimate.lower()),
                number(estimate.upper()),
                FigureWords.of(estimate));
    }

    /** @param repeated whether the interval is more than a point */
    public static Figure of(Interval interval, boolean repeated) {
        return of(Decimal.estimate(interval, repeated));
    }

    public static Optional<Figure> ofNullable(@Nullable Estimate estimate) {
        return Optional.ofNullable(estimate).map(Figure::of);
    }

    /** Without the interval, such as "63.8". */
    public String valueWords() {
        return Decimal.of(value);
    }

    /** The interval alone, such as "61.8 to 66"; empty with a single run. */
    public Optional<String> rangeWords() {
        if (lower.isEmpty()) {
            return Optional.empty();
        }
        String least = Decimal.of(lower.getAsDouble());
        return Optional.of(upper.isPresent() ? least + " to " + Decimal.of(upper.getAsDouble()) : "at least " + least);
    }

    private static OptionalDouble number(@Nullable String decimal) {
        return decimal == null ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(decimal));
    }
}
