package dev.coffeeshop.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.kubernetes.api.model.Quantity;
import org.jspecify.annotations.Nullable;

/** What to set for the demand, as measured; or why nothing can be recommended. */
public record RecommendationStatus(
        @JsonPropertyDescription("The demand in requests per second.")
        int requestsPerSecond,

        @JsonPropertyDescription("The cheapest measured cell that meets the demand; absent when none does, also when a"
                + " scaling law points beyond the measured ones.")
        @Nullable
        String cell,

        @JsonPropertyDescription("CPU request and limit of a replica; absent when nothing can be recommended.")
        @Nullable
        Quantity cpuLimit,

        @JsonPropertyDescription("Number of replicas; absent when nothing can be recommended.") @Nullable
        Integer replicas,

        @JsonPropertyDescription(
                "How much more than the demand the capacity is, in percent: its lower end, or the value of a"
                        + " single run.")
        @Nullable
        String headroomPercent,

        @JsonPropertyDescription(
                "Price of an hour, in the currency of the cost block, with the memory where the workload is an"
                        + " image; absent without a cost block.")
        @Nullable
        String pricePerHour,

        @JsonPropertyDescription(
                "Strategic merge patch of the Deployment, as YAML for kubectl patch --patch-file; absent when"
                        + " nothing can be recommended.")
        @Nullable
        String patch,

        @JsonPropertyDescription(
                "HorizontalPodAutoscaler to apply, as YAML; absent when CPU is not what limits, or is" + " unknown.")
        @Nullable
        String autoscaler,

        @JsonPropertyDescription("Why this cell, why no autoscaler, or why there is no recommendation.")
        String reason) {}
