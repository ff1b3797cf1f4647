package dev.coffeeshop.calibration.cluster;

import dev.coffeeshop.operator.planning.LoadObservation;
import dev.coffeeshop.operator.planning.WorkloadObservation;
import dev.coffeeshop.operator.record.Evidence;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The objects of one trial.
 *
 * @param load absent before the load Job was created
 */
record TrialObjects(Instant deployed, @Nullable Load load) {

    private static final Duration START = Duration.ofSeconds(3);

    /** @param message what the load pod leaves behind */
    record Load(Instant end, String message, Evidence evidence) {}

    TrialObjects with(Load started) {
        return new TrialObjects(deployed, started);
    }

    WorkloadObservation workload(Instant now) {
        return now.isBefore(ready()) ? new WorkloadObservation.Starting("starts") : new WorkloadObservation.Ready();
    }

    LoadObservation load(Instant now) {
        if (load == null) {
            return new LoadObservation.Absent();
        }
        return now.isBefore(load.end()) ? new LoadObservation.Running(null) : new LoadObservation.Ended(load.message());
    }

    /** When what is waited for has happened. */
    Instant settled() {
        return load == null ? ready() : load.end();
    }

    private Instant ready() {
        return deployed.plus(START);
    }
}
