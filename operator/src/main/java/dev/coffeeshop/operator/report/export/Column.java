package dev.coffeeshop.operator.report.export;

import dev.coffeeshop.operator.report.model.Figure;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * One column of an exported table. Names stay as they are and columns keep their order: new ones come at the end.
 *
 * @param name in lower case, with the unit at its end
 * @param meaning in words, for the reference
 * @param value text, number, truth value or time; empty when it was not measured
 * @param <R> what a row shows
 */
record Column<R>(String name, String meaning, Function<R, Optional<?>> value) {

    static <R> Column<R> of(String name, String meaning, Function<R, ?> value) {
        return new Column<>(name, meaning, row -> Optional.of(value.apply(row)));
    }

    static <R> Column<R> optional(String name, String meaning, Function<R, Optional<?>> value) {
        return new Column<>(name, meaning, value);
    }

    /** A figure with the ends of its 95 % interval, which are empty with a single run. */
    static <R> List<Column<R>> figure(String name, String meaning, Function<R, Optional<Figure>> figure) {
        return List.of(
                optional(name, meaning, row -> figure.apply(row).map(Figure::value)),
                optional(
                        name + "_lower",
                        "lower end of its 95 % interval",
                        row -> figure.apply(row).flatMap(found -> boxed(found.lower()))),
                optional(
                        name + "_upper",
                        "upper end of its 95 % interval",
                        row -> figure.apply(row).flatMap(found -> boxed(found.upper()))));
    }

    private static Optional<Double> boxed(OptionalDouble value) {
        return value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty();
    }
}
