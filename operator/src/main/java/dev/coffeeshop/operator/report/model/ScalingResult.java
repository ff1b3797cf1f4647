package dev.coffeeshop.operator.report.model;

import dev.coffeeshop.operator.api.v1alpha1.ScalingLawStatus;
import dev.coffeeshop.operator.api.v1alpha1.ScalingStatus;
import dev.coffeeshop.operator.api.v1alpha1.ScalingStatus.Axis;
import dev.coffeeshop.operator.api.v1alpha1.ScalingStatus.Judgement;
import java.util.Optional;

/**
 * How capacity grows along one axis while the other stands still.
 *
 * @param at the value that stands still, such as 400m or 2
 * @param from least value of the axis
 * @param to greatest value of the axis
 * @param reason why it was not judged, or left undetermined
 */
public record ScalingResult(
        Axis axis,
        String at,
        String from,
        String to,
        Optional<Figure> speedup,
        Optional<Figure> efficiencyPercent,
        Judgement judgement,
        Optional<String> reason,
        Optional<Figure> serialFraction,
        Optional<LawResult> law) {

    static ScalingResult of(ScalingStatus status) {
        return new ScalingResult(
                status.axis(),
                status.at(),
                status.from(),
                status.to(),
                Figure.ofNullable(status.speedup()),
                Figure.ofNullable(status.efficiencyPercent()),
                status.judgement(),
                Optional.ofNullable(status.reason()),
                Figure.ofNullable(status.serialFraction()),
                Optional.ofNullable(status.law()).map(LawResult::of));
    }

    /**
     * The law of capacity over replicas, or why none is given.
     *
     * @param kind empty when none was fitted
     * @param perReplica requests per second
     * @param bound requests per second, of a bottleneck
     * @param note why no law, or no coefficient, is given; or what else is to be known
     */
    public record LawResult(
            Optional<ScalingLawStatus.Kind> kind,
            Optional<Figure> perReplica,
            Optional<Figure> contention,
            Optional<Figure> coherency,
            Optional<Figure> bound,
            Optional<Figure> peakReplicas,
            Optional<String> heldOutErrorPercent,
            Optional<String> note) {

        static LawResult of(ScalingLawStatus law) {
            return new LawResult(
                    Optional.ofNullable(law.kind()),
                    Figure.ofNullable(law.perReplica()),
                    Figure.ofNullable(law.contention()),
                    Figure.ofNullable(law.coherency()),
                    Figure.ofNullable(law.bound()),
                    Figure.ofNullable(law.peakReplicas()),
                    Optional.ofNullable(law.heldOutErrorPercent()),
                    Optional.ofNullable(law.note()));
        }
    }
}
