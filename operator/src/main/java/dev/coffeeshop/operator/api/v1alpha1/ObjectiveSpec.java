package dev.coffeeshop.operator.api.v1alpha1;

/**
 * The bounds that decide the verdict.
 *
 * @param oneRequest must hold when one user who thinks is served: performance
 * @param underLoad must hold when more people show up: scalability
 * @param minScalingEfficiencyPercent share of the ideal capacity, in percent, at which more CPU or replicas still count
 *     as scaling
 */
public record ObjectiveSpec(OneRequest oneRequest, UnderLoad underLoad, int minScalingEfficiencyPercent) {

    public record OneRequest(LatencyPercentile latencyPercentile, int maxLatencyMilliseconds) {}

    /** @param maxFailedPercent a decimal, such as "0.5" */
    public record UnderLoad(LatencyPercentile latencyPercentile, int maxLatencyMilliseconds, String maxFailedPercent) {}

    public enum LatencyPercentile {
        P50,
        P75,
        P90,
        P95,
        P99
    }
}
