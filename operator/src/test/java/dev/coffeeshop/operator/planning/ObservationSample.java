package dev.coffeeshop.operator.planning;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An observation to be varied; at first nothing is there. Objects remain when there is a workload or a load. */
record ObservationSample(
        Instant now,
        @Nullable String ahead,
        WorkloadObservation workload,
        LoadObservation load,
        @Nullable String specError) {

    ObservationSample(Instant now) {
        this(now, null, new WorkloadObservation.Absent(), new LoadObservation.Absent(), null);
    }

    ObservationSample ahead(String other) {
        return new ObservationSample(now, other, workload, load, specError);
    }

    ObservationSample workload(WorkloadObservation seen) {
        return new ObservationSample(now, ahead, seen, load, specError);
    }

    ObservationSample ready() {
        return workload(new WorkloadObservation.Ready());
    }

    ObservationSample load(LoadObservation seen) {
        return new ObservationSample(now, ahead, workload, seen, specError);
    }

    ObservationSample specError(String error) {
        return new ObservationSample(now, ahead, workload, load, error);
    }

    Observation build() {
        boolean nothing = workload instanceof WorkloadObservation.Absent && load instanceof LoadObservation.Absent;
        return new Observation(now, ahead, workload, load, !nothing, specError);
    }
}
