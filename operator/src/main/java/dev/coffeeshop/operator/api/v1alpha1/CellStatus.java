package dev.coffeeshop.operator.api.v1alpha1;

import io.fabric8.kubernetes.api.model.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * One cell's results.
 *
 * @param capacity the greatest load at which underLoad holds, in requests per second; absent before the first trial and
 *     when nothing passed
 * @param capacityNote what kind of figure the capacity is
 * @param capacityDetail what the note rests on, in words; names a load that failed below the capacity
 * @param usersAtCapacity users at which the capacity was reached, in Users mode
 * @param baselineMilliseconds percentile of oneRequest, unloaded
 * @param latencyAtCapacityMilliseconds percentile of underLoad at the capacity
 * @param breakingPoint the lowest failing load above the capacity
 * @param repetitionsCounted trials that stand behind the figures
 * @param repetitionsDiscarded failed or invalid trials
 */
public record CellStatus(
        String name,
        Quantity cpuLimit,
        int replicas,
        @Nullable Estimate capacity,
        @Nullable CapacityNote capacityNote,
        @Nullable String capacityDetail,
        @Nullable Integer usersAtCapacity,
        @Nullable Estimate baselineMilliseconds,
        @Nullable Estimate latencyAtCapacityMilliseconds,
        @Nullable String failedPercentAtCapacity,
        @Nullable BreakingPoint breakingPoint,
        int repetitionsCounted,
        int repetitionsDiscarded) {

    /** A value with its 95 % interval; lower and upper are absent with a single repetition. */
    public record Estimate(
            String value, @Nullable String lower, @Nullable String upper) {}

    public enum CapacityNote {
        /** Some greater load was offered and failed, or more users brought no more throughput. */
        Measured,
        /** No greater load failed, and throughput still grew: the true capacity is greater. */
        LowerBound,
        /** No offered load passed. */
        NoCapacity
    }

    /** @param load users or requests per second, as the mode has it */
    public record BreakingPoint(
            String load, How how, @Nullable String reason) {

        public enum How {
            Crashed,
            Errors,
            Rejected,
            LatencyMissed
        }
    }
}
