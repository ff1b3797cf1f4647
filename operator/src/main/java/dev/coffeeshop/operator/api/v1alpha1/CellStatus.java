package dev.coffeeshop.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.List;
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

        @JsonPropertyDescription("CPU that the pods used at and above the capacity, in percent of their limits; absent"
                + " when unknown.")
        @Nullable
        Estimate cpuUsedPercent,

        @JsonPropertyDescription("Percent of the CPU limit's enforcement periods in which the pods were held back, at"
                + " and above the capacity; absent when unknown.")
        @Nullable
        Estimate throttledPercent,

        @JsonPropertyDescription("CPU of all pods together for one right answer, at and above the capacity, in"
                + " milliseconds; absent when unknown.")
        @Nullable
        Estimate cpuMillisecondsPerRequest,

        @JsonPropertyDescription("The lowest failing load above the capacity; absent when none failed.") @Nullable
        BreakingPoint breakingPoint,

        @JsonPropertyDescription("What keeps the capacity from being greater; absent before the first trial.") @Nullable
        LimitingFactor limitingFactor,

        @JsonPropertyDescription(
                "Price of a million requests that are answered within underLoad, at the capacity, in the"
                        + " currency of the cost block; absent without one.")
        @Nullable
        Estimate costPerMillionRequests,

        @JsonPropertyDescription("Trials that stand behind the figures.")
        int repetitionsCounted,

        @JsonPropertyDescription("Failed or invalid trials.")
        int repetitionsDiscarded,

        @JsonPropertyDescription("What was discarded, by reason, the most frequent first.")
        List<Discarded> discarded,

        @JsonPropertyDescription("How often a container of the pods ended under load, in the trials that are counted.")
        int restarts) {

    public CellStatus {
        discarded = discarded == null ? List.of() : List.copyOf(discarded);
    }

    /** A value with its 95 % interval; lower and upper are absent with a single repetition. */
    public record Estimate(
            @JsonPropertyDescription("The estimate.") String value,

            @JsonPropertyDescription("Lower end of its 95 % interval; absent with a single repetition.") @Nullable
            String lower,

            @JsonPropertyDescription("Upper end of its 95 % interval; absent with a single repetition.") @Nullable
            String upper) {}

    /** What was measured or tried in vain. */
    public record Discarded(
            @JsonPropertyDescription("Why, such as GeneratorLate, PodDisturbed or ErrImagePull.")
            String reason,

            @JsonPropertyDescription("Rungs that may not be counted for this reason; they were measured again.")
            int rungs,

            @JsonPropertyDescription("Trials that failed or are invalid for this reason.")
            int trials) {}

    /** Why a cell serves no more, and by which evidence. */
    public record LimitingFactor(
            @JsonPropertyDescription(
                    "Memory: a container was killed for it. Rejections: the service refused. CpuLimit: the CPU limit is"
                            + " used up. Coordination: replicas cost each other CPU. SharedComponent: the wait is outside"
                            + " the replicas. Concurrency: the wait is inside a replica. Unknown: there is no evidence.")
            Factor factor,

            @JsonPropertyDescription("The figures that led to it, or what is missing.")
            String evidence) {

        public enum Factor {
            /** A container was killed because it used more memory than its limit. */
            Memory,
            /** At least half of the failures were answers 429 or 503. */
            Rejections,
            /** The CPU limit is used up, or holds the pods back. */
            CpuLimit,
            /** Replicas cost each other CPU: each serves less, and a request costs more, the more there are. */
            Coordination,
            /** CPU is left and replicas do not help: the wait is outside of them. */
            SharedComponent,
            /** CPU is left and replicas help or were not varied: the wait is inside the replica. */
            Concurrency,
            /** Evidence is missing. */
            Unknown
        }
    }

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
