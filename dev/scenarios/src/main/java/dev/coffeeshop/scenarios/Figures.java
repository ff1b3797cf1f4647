package dev.coffeeshop.scenarios;

import dev.coffeeshop.operator.api.v1alpha1.CellStatus.Estimate;
import org.jspecify.annotations.Nullable;

/** Figures with their intervals, in words. */
final class Figures {

    static final String NONE = "-";

    private Figures() {}

    /** Such as "49.1 (48.2 to 50.0)". */
    static String of(@Nullable Estimate estimate, String unit) {
        if (estimate == null) {
            return NONE;
        }
        String value = estimate.value() + unit;
        return estimate.lower() == null && estimate.upper() == null
                ? value
                : "%s (%s to %s)".formatted(value, end(estimate.lower()), end(estimate.upper()));
    }

    private static String end(@Nullable String end) {
        return end == null ? "more" : end;
    }
}
