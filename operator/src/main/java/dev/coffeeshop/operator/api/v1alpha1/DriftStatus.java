package dev.coffeeshop.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;

/** Whether the cluster became faster or slower while the experiment ran. */
public record DriftStatus(
        @JsonPropertyDescription("Change of capacity over the whole experiment, in percent, beyond what cells and"
                + " repetitions explain.")
        CellStatus.Estimate percent,

        @JsonPropertyDescription("Whether it is more than chance and large enough to disturb a verdict.")
        boolean matters) {}
