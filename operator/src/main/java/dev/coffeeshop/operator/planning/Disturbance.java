package dev.coffeeshop.operator.planning;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What makes a trial invalid that is the fault of neither the workload nor the load generator. */
public enum Disturbance {
    /** The Deployment was deleted. */
    WorkloadDeleted,
    /** A replica was evicted, deleted or preempted, or its node was lost. */
    PodDisturbed,
    /** Not every replica was ready when the load began. */
    PodsNotReady;

    public static boolean isReason(@Nullable String reason) {
        return Arrays.stream(values()).anyMatch(each -> each.name().equals(reason));
    }
}
