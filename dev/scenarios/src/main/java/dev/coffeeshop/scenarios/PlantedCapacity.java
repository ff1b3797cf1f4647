package dev.coffeeshop.scenarios;

import dev.coffeeshop.operator.api.v1alpha1.CellStatus;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * A measured capacity beside the one that was planted.
 *
 * @param measured empty where the cell has no capacity
 */
record PlantedCapacity(String cell, double planted, OptionalDouble measured) {

    private static final double MOST_PERCENT = 10;

    static PlantedCapacity of(String cell, BigDecimal planted, List<CellStatus> cells) {
        return new PlantedCapacity(
                cell,
                planted.doubleValue(),
                cells.stream()
                        .filter(measured -> measured.name().equals(cell))
                        .flatMap(measured -> Stream.ofNullable(measured.capacity()))
                        .mapToDouble(capacity -> Double.parseDouble(capacity.value()))
                        .findFirst());
    }

    /** Of the measured from the planted one. */
    OptionalDouble deviationPercent() {
        return measured.stream().map(value -> 100 * (value / planted - 1)).findFirst();
    }

    Optional<Difference> difference() {
        return isMet()
                ? Optional.empty()
                : Optional.of(new Difference(
                        "capacity of " + cell,
                        String.format(Locale.ROOT, "%s within %.0f %%", plain(planted), MOST_PERCENT),
                        measured.isPresent() ? plain(measured.getAsDouble()) : "none"));
    }

    private boolean isMet() {
        return deviationPercent().stream().anyMatch(percent -> Math.abs(percent) <= MOST_PERCENT);
    }

    private static String plain(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
