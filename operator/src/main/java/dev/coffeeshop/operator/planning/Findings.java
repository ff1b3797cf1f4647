package dev.coffeeshop.operator.planning;

import dev.coffeeshop.operator.api.v1alpha1.CellStatus;
import dev.coffeeshop.operator.api.v1alpha1.ScalingStatus;
import dev.coffeeshop.operator.api.v1alpha1.VerdictStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the trials recorded so far show; it replaces what status said before.
 *
 * @param verdict absent until every trial has ended
 */
public record Findings(
        List<CellStatus> cells,
        List<ScalingStatus> scaling,
        @Nullable VerdictStatus verdict) {

    public Findings {
        cells = List.copyOf(cells);
        scaling = List.copyOf(scaling);
    }
}
