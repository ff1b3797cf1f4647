package dev.coffeeshop.operator.analysis;

import dev.coffeeshop.operator.api.v1alpha1.CellStatus;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.GeneratorNode;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.RungCounts;
import dev.coffeeshop.operator.api.v1alpha1.DriftStatus;
import dev.coffeeshop.operator.api.v1alpha1.RecommendationStatus;
import dev.coffeeshop.operator.api.v1alpha1.ScalingStatus;
import dev.coffeeshop.operator.api.v1alpha1.UpOrOutStatus;
import dev.coffeeshop.operator.api.v1alpha1.VerdictStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the trials recorded so far show; it replaces what status said before.
 *
 * @param cells one for each cell, in the order in which the cells were given
 * @param scaling one for each CPU limit with several replica counts, then one for each replica count with several CPU
 *     limits
 * @param upOrOut one for each pair of cells of equal total CPU
 * @param verdict absent until every trial has ended
 * @param recommendation absent without a demand and until every trial has ended
 * @param drift absent where too little was repeated
 * @param rungs absent before the first trial
 * @param generator one for each node on which a load pod has run
 * @param repetitions how often every cell is to be measured, as far as the trials show; 0 before the first trial
 */
public record Findings(
        List<CellStatus> cells,
        List<ScalingStatus> scaling,
        List<UpOrOutStatus> upOrOut,
        @Nullable VerdictStatus verdict,
        @Nullable RecommendationStatus recommendation,
        @Nullable DriftStatus drift,
        @Nullable RungCounts rungs,
        List<GeneratorNode> generator,
        int repetitions) {

    public Findings {
        cells = List.copyOf(cells);
        scaling = List.copyOf(scaling);
        upOrOut = List.copyOf(upOrOut);
        generator = List.copyOf(generator);
    }

    /** Before the first trial. */
    public static Findings none() {
        return new Findings(List.of(), List.of(), List.of(), null, null, null, null, List.of(), 0);
    }

    /** The same while trials are still to come: figures, but no verdict yet. */
    public Findings withoutVerdict() {
        return new Findings(cells, scaling, upOrOut, null, null, drift, rungs, generator, repetitions);
    }
}
