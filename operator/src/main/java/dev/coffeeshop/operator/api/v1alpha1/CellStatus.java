package dev.coffeeshop.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.kubernetes.api.model.Quantity;
import org.jspecify.annotations.Nullable;

/** One cell's results. */
public record CellStatus(
        @JsonPropertyDescription("CPU limit and replicas, such as 400m-x2.")
        String name,

        @JsonPropertyDescription("CPU of one replica.") Quantity cpuLimit,

        @JsonPropertyDescription("Number of replicas.") int replicas,

        @JsonPropertyDescription("The greatest load at which underLoad holds, in requests per second; absent before the"
                + " first trial and when nothing passed.")
        @Nullable
        Estimate capacity,

        @JsonPropertyDescription(
                "What kind of figure the capacity is. Measured: a greater load failed or brought no more"
                        + " throughput. LowerBound: no greater load failed, so that the true capacity is greater."
                        + " NoCapacity: no load passed.")
        @Nullable
        CapacityNote capacityNote,

        @JsonPropertyDescription("What the note rests on, in words; names a load that failed below the capacity.")
        @Nullable
        String capacityDetail,

        @JsonPropertyDescription("Users at which the capacity was reached, in mode Users.") @Nullable
        Integer usersAtCapacity,

        @JsonPropertyDescription("The percentile of oneRequest, unloaded, in milliseconds.") @Nullable
        Estimate baselineMilliseconds,

        @JsonPropertyDescription("The percentile of underLoad at the capacity, in milliseconds.") @Nullable
        Estimate latencyAtCapacityMilliseconds,

        @JsonPropertyDescription("Percent of the requests that failed at the capacity.") @Nullable
        String failedPercentAtCapacity,

        @JsonPropertyDescription("The lowest failing load above the capacity; absent when none failed.") @Nullable
        BreakingPoint breakingPoint,

        @JsonPropertyDescription("Trials that stand behind the figures.")
        int repetitionsCounted,

        @JsonPropertyDescription("Failed or invalid trials.")
        int repetitionsDiscarded) {

    /** A value with its 95 % interval; lower and upper are absent with a single repetition. */
    public record Estimate(
            @JsonPropertyDescription("The estimate.") String value,

            @JsonPropertyDescription("Lower end of its 95 % interval; absent with a single repetition.") @Nullable
            String lower,

            @JsonPropertyDescription("Upper end of its 95 % interval; absent with a single repetition.") @Nullable
            String upper) {}

    public enum CapacityNote {
        /** Some greater load was offered and failed, or more users brought no more throughput. */
        Measured,
        /** No greater load failed, and throughput still grew: the true capacity is greater. */
        LowerBound,
        /** No offered load passed. */
        NoCapacity
    }

    /** Where the service gave way. */
    public record BreakingPoint(
            @JsonPropertyDescription("Users or requests per second, as the mode has it.")
            String load,

            @JsonPropertyDescription(
                    "What went wrong. Crashed: a container was restarted. Errors: requests failed. Rejected:"
                            + " at least half of the failures were answers 429 or 503. LatencyMissed: answers came later"
                            + " than the bound.")
            How how,

            @JsonPropertyDescription("Why the container crashed, such as OOMKilled.") @Nullable
            String reason) {

        public enum How {
            Crashed,
            Errors,
            Rejected,
            LatencyMissed
        }
    }
}
