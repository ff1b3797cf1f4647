package dev.coffeeshop.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** How capacity grows along one axis while the other stands still. */
public record ScalingStatus(
        @JsonPropertyDescription("Out: more replicas at one CPU limit. Up: more CPU at one number of replicas.")
        Axis axis,

        @JsonPropertyDescription("The value that stands still, such as 400m or 2.")
        String at,

        @JsonPropertyDescription("Least value of the axis.") String from,

        @JsonPropertyDescription("Greatest value of the axis.")
        String to,

        @JsonPropertyDescription("Capacity at the greatest value over capacity at the least.")
        CellStatus.@Nullable Estimate speedup,

        @JsonPropertyDescription("Speed-up as a percentage of the ideal one.")
        CellStatus.@Nullable Estimate efficiencyPercent,

        @JsonPropertyDescription("Scales: efficiency reaches minScalingEfficiencyPercent. DoesNotScale: it does not."
                + " Undetermined: its interval holds both. NotJudged: see the reason.")
        Judgement judgement,

        @JsonPropertyDescription("Why it was not judged; absent otherwise.") @Nullable
        String reason,

        @JsonPropertyDescription(
                "Share of the work that does not run side by side, by Karp and Flatt, from the two ends"
                        + " of the out-axis: 0 is ideal, 1 is no growth at all, and it is negative where capacity grows faster"
                        + " than replicas do. Absent where it was not judged.")
        CellStatus.@Nullable Estimate serialFraction,

        @JsonPropertyDescription("What law the capacities follow over the replicas, or why none was fitted.") @Nullable
        ScalingLawStatus law) {

    public enum Axis {
        Out,
        Up
    }

    public enum Judgement {
        Scales,
        DoesNotScale,
        Undetermined,
        NotJudged
    }
}
