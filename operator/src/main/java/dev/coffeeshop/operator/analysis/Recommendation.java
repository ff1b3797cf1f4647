package dev.coffeeshop.operator.analysis;

import dev.coffeeshop.operator.analysis.Extrapolation.Predicted;
import dev.coffeeshop.operator.analysis.manifest.AutoscalerManifest;
import dev.coffeeshop.operator.analysis.manifest.DeploymentPatch;
import dev.coffeeshop.operator.api.v1alpha1.CellStatus.LimitingFactor;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentSpec;
import dev.coffeeshop.operator.api.v1alpha1.RecommendationStatus;
import dev.coffeeshop.operator.design.Cell;
import dev.coffeeshop.operator.design.WorkloadPrice;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What to set for the demand: the cheapest measured cell that meets it. Where none does, a law may point beyond the
 * measured cells; without such evidence nothing is recommended, and the best that was measured is named.
 */
record Recommendation(CoffeeShopExperimentSpec spec, int requestsPerSecond, CheapestCells cells) {

    /** Empty without a demand. */
    static Optional<Recommendation> of(CoffeeShopExperimentSpec spec, List<CellFigures> cells) {
        return Optional.ofNullable(spec.demand())
                .map(demand -> new Recommendation(
                        spec, demand.requestsPerSecond(), new CheapestCells(cells, WorkloadPrice.of(spec))));
    }

    /** The measured cell that is recommended; empty when none meets the demand. */
    Optional<CellFigures> cell() {
        return cells.meeting(requestsPerSecond);
    }

    /**
     * @param limiting what limits a cell; empty when it is not known
     * @param lines of the out-axis, with their laws
     */
    RecommendationStatus status(Function<CellFigures, Optional<LimitingFactor>> limiting, List<ScalingLine> lines) {
        return cell().map(cell -> measured(cell, limiting.apply(cell))).orElseGet(() -> beyond(lines));
    }

    private RecommendationStatus measured(CellFigures chosen, Optional<LimitingFactor> factor) {
        Autoscaling autoscaling = Autoscaling.of(chosen, cells.cells(), requestsPerSecond, factor);
        return status(
                chosen.cell(),
                chosen.cell().name(),
                CheapestCells.leastCapacity(chosen),
                autoscaler(autoscaling),
                words().measured(chosen, autoscaling));
    }

    private RecommendationStatus beyond(List<ScalingLine> lines) {
        List<Extrapolation> beyond = Extrapolation.of(cells.cells(), lines);
        return beyond.stream()
                .flatMap(line -> line.meeting(requestsPerSecond).stream())
                .min(Comparator.comparing(Predicted::cell, cells.cheapestFirst()))
                .map(this::predicted)
                .orElseGet(() -> none(beyond));
    }

    private RecommendationStatus predicted(Predicted predicted) {
        return status(
                predicted.cell(), null, predicted.leastPerSecond(), null, words().predicted(predicted, cells.best()));
    }

    private RecommendationStatus none(List<Extrapolation> lines) {
        return new RecommendationStatus(
                requestsPerSecond, null, null, null, null, null, null, null, words().none(cells.best(), lines));
    }

    private RecommendationStatus status(
            Cell cell, @Nullable String measured, double perSecond, @Nullable String autoscaler, String reason) {
        return new RecommendationStatus(
                requestsPerSecond,
                measured,
                new Quantity(cell.cpuMillicores() + "m"),
                cell.replicas(),
                Decimal.of(100 * Math.max(0, perSecond / requestsPerSecond - 1)),
                pricePerHour(cell),
                DeploymentPatch.of(spec.workload(), cell),
                autoscaler,
                reason);
    }

    private @Nullable String autoscaler(Autoscaling autoscaling) {
        return switch (autoscaling) {
            case Autoscaling.Follows follows ->
                AutoscalerManifest.of(
                        spec.workload(), follows.utilizationPercent(), follows.minReplicas(), follows.maxReplicas());
            case Autoscaling.Withheld _ -> null;
        };
    }

    private @Nullable String pricePerHour(Cell cell) {
        return cells.price()
                .map(price -> Decimal.of(price.perHour(cell).doubleValue()))
                .orElse(null);
    }

    private RecommendationWords words() {
        return new RecommendationWords(spec, requestsPerSecond);
    }
}
