package dev.coffeeshop.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.coffeeshop.operator.api.v1alpha1.CellStatus.Estimate;
import org.jspecify.annotations.Nullable;

/** The law of capacity over replicas that describes the measurements best, with its coefficients. */
public record ScalingLawStatus(
        @JsonPropertyDescription("Linear, Amdahl, UniversalScalability or Bottleneck; absent when none was fitted.")
        @Nullable
        Kind kind,

        @JsonPropertyDescription("Capacity of one replica by the law, in requests per second.") @Nullable
        Estimate perReplica,

        @JsonPropertyDescription("Contention, Gunther's alpha: share of the work that waits its turn.") @Nullable
        Estimate contention,

        @JsonPropertyDescription("Coherency, Gunther's beta: work that each pair of replicas adds.") @Nullable
        Estimate coherency,

        @JsonPropertyDescription(
                "Capacity that no number of replicas exceeds, of a Bottleneck, in requests per second.")
        @Nullable
        Estimate bound,

        @JsonPropertyDescription(
                "Number of replicas beyond which capacity falls; absent without evidence that it does.")
        @Nullable
        Estimate peakReplicas,

        @JsonPropertyDescription("Error of the law for a replica count that it was not fitted to, in percent: the root"
                + " mean square over leaving out each once.")
        @Nullable
        String heldOutErrorPercent,

        @JsonPropertyDescription("Why no law, or no coefficient, is given; or what else is to be known.") @Nullable
        String note) {

    public enum Kind {
        /** Every replica adds as much. */
        Linear,
        /** A part of the work waits its turn. */
        Amdahl,
        /** The same, and replicas cost each other work (Gunther 2007). */
        UniversalScalability,
        /** Every replica adds as much up to a hard bound. */
        Bottleneck
    }
}
