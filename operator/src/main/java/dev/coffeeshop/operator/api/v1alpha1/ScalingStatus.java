package dev.coffeeshop.operator.api.v1alpha1;

import org.jspecify.annotations.Nullable;

/**
 * How capacity grows along one axis while the other stands still.
 *
 * @param axis Out: more replicas at one CPU limit; Up: more CPU at one replica count
 * @param at the value of the other axis, such as 400m or 2
 * @param from least value of the axis
 * @param to greatest value of the axis
 * @param speedup capacity at {@code to} over capacity at {@code from}
 * @param efficiencyPercent speed-up as a share of the ideal one
 * @param reason why it was not judged, or what besides chance left it undetermined; absent otherwise
 */
public record ScalingStatus(
        Axis axis,
        String at,
        String from,
        String to,
        CellStatus.@Nullable Estimate speedup,
        CellStatus.@Nullable Estimate efficiencyPercent,
        Judgement judgement,
        @Nullable String reason) {

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
