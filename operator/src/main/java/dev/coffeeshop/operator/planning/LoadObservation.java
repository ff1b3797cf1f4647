package dev.coffeeshop.operator.planning;

import dev.coffeeshop.measurement.LoadProgress;
import org.jspecify.annotations.Nullable;

/** The current trial's load Job. */
public sealed interface LoadObservation {

    record Absent() implements LoadObservation {}

    /** The Job is there, and the pod that leads the others does not run yet: nothing has been sent. */
    record Pending() implements LoadObservation {}

    /**
     * @param progress absent when the load generator did not answer in time
     */
    record Running(@Nullable LoadProgress progress) implements LoadObservation {}

    /**
     * @param message the termination message of pod 0, as it stands
     */
    record Ended(String message) implements LoadObservation {}

    /** Ended without a result, for a reason such as OOMKilled, Error, DeadlineExceeded or ErrImagePull. */
    record Broken(String reason, String message) implements LoadObservation {}
}
