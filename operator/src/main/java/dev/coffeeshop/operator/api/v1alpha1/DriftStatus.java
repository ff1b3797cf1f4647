package dev.coffeeshop.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;

/** Whether the cluster became faster or slower while the experiment ran. */
public record DriftStatus(
        @JsonPropertyDescription(
                "Change of what a cell serves, from the first trial to the last, in percent; negative when"
                        + " the cluster became slower.")
        CellStatus.Estimate percent,

        @JsonPropertyDescription(
                "Whether it is more than chance explains and more than a tenth; Reliable is then False.")
        boolean matters) {}
