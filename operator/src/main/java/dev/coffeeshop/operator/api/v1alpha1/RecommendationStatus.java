package dev.coffeeshop.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.kubernetes.api.model.Quantity;
import org.jspecify.annotations.Nullable;

/** What to set for the demand, as measured; or why nothing can be recommended. */
public record RecommendationStatus(
        @JsonPropertyDescription("The demand in requests per second.")
        int requestsPerSecond,

        @JsonPropertyDescription("The cheapest measured cell that meets the demand; absent when none does.") @Nullable
        String cell,

        @JsonPropertyDescription("CPU request and limit of a replica.") @Nullable
        Quantity cpuLimit,

        @JsonPropertyDescription("Number of replicas.") @Nullable
        Integer replicas,

        @JsonPropertyDescription("How much more than the demand the lower end of its capacity is, in percent.")
        @Nullable
        String headroomPercent,

        @JsonPropertyDescription("Price of an hour, in the currency of the cost block; absent without one.") @Nullable
        String pricePerHour,

        @JsonPropertyDescription("Patch of the Deployment, as YAML for kubectl patch; absent without a cell.") @Nullable
        String patch,

        @JsonPropertyDescription(
                "HorizontalPodAutoscaler to apply, as YAML; absent when CPU is not what limits, or is" + " unknown.")
        @Nullable
        String autoscaler,

        @JsonPropertyDescription("Why this cell, why no autoscaler, or why there is no recommendation.")
        String reason) {}
