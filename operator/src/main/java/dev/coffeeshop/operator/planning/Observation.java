package dev.coffeeshop.operator.planning;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the cluster shows at one moment.
 *
 * @param ahead the experiment (namespace/name) that has to finish before this one may run; absent when it is its turn
 * @param workload of the current trial; Absent when no trial is current
 * @param load of the current trial; Absent when no trial is current
 * @param objectsRemain whether any object or pod of the current trial still exists
 * @param specError why the spec cannot be run although the API server accepted it, such as a deploymentRef that does not
 *     exist; absent when it can
 */
public record Observation(
        Instant now,
        @Nullable String ahead,
        WorkloadObservation workload,
        LoadObservation load,
        boolean objectsRemain,
        @Nullable String specError) {}
