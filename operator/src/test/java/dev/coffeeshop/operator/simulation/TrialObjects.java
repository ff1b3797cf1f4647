package dev.coffeeshop.operator.simulation;

import dev.coffeeshop.operator.planning.LoadObservation;
import dev.coffeeshop.operator.planning.WorkloadObservation;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The objects of one trial and what becomes of them over time.
 *
 * @param measured what the load pod says in the end when nothing befalls it
 */
record TrialObjects(
        Fault fault,
        String measured,
        Instant deployed,
        @Nullable Instant loaded,
        @Nullable Instant deleted) {

    private static final Duration START = Duration.ofSeconds(4);
    private static final Duration LOAD_START = Duration.ofSeconds(3);
    private static final Duration LOAD = Duration.ofSeconds(50);
    private static final Duration GRACE = Duration.ofSeconds(5);

    TrialObjects withLoad(Instant now) {
        return loaded == null ? new TrialObjects(fault, measured, deployed, now, deleted) : this;
    }

    TrialObjects deletedAt(Instant now) {
        return deleted == null ? new TrialObjects(fault, measured, deployed, loaded, now) : this;
    }

    boolean remainAt(Instant now) {
        return deleted == null || now.isBefore(deleted.plus(GRACE));
    }

    WorkloadObservation workloadAt(Instant now) {
        var age = Duration.between(deployed, now);
        if (loaded != null) {
            return switch (fault) {
                case WORKLOAD_CRASHES_UNDER_LOAD -> new WorkloadObservation.Broken("CrashLoopBackOff", "OOMKilled");
                case POD_EVICTED_UNDER_LOAD -> new WorkloadObservation.Disturbed("Evicted: pod shop-0");
                case UNREADY_BEFORE_LOAD -> new WorkloadObservation.Starting("0 of 1 replicas ready");
                default -> new WorkloadObservation.Ready();
            };
        }
        var starting = new WorkloadObservation.Starting("starts");
        var started = age.compareTo(START) < 0 ? starting : new WorkloadObservation.Ready();
        return switch (fault) {
            case NO_IMAGE -> new WorkloadObservation.Broken("ErrImagePull", "not found");
            case PULL_FAILS_ONCE ->
                age.toSeconds() < 8 ? new WorkloadObservation.Broken("ErrImagePull", "busy") : started;
            case WORKLOAD_CRASHES_AT_START ->
                age.compareTo(START) < 0 ? starting : new WorkloadObservation.Broken("CrashLoopBackOff", "exit code 1");
            case WORKLOAD_NEVER_READY -> starting;
            default -> started;
        };
    }

    LoadObservation loadAt(Instant now) {
        if (loaded == null) {
            return new LoadObservation.Absent();
        }
        if (deleted != null) {
            return new LoadObservation.Ended("error: terminated");
        }
        if (now.isBefore(loaded.plus(LOAD_START)) && fault != Fault.WORKLOAD_CRASHES_UNDER_LOAD) {
            return new LoadObservation.Pending();
        }
        boolean over = !now.isBefore(loaded.plus(LOAD));
        return switch (fault) {
            case LOAD_POD_DIES -> new LoadObservation.Broken("OOMKilled", "the load pod died");
            case LOAD_HANGS -> new LoadObservation.Running(null);
            case UNREADY_BEFORE_LOAD -> new LoadObservation.Pending();
            case RUNG_MEASURED_AGAIN -> result(over, Results.repeated());
            case GENERATOR_LATE -> result(over, Results.neverValid());
            case RESULT_DAMAGED -> result(over, "2:damaged");
            default -> result(over, measured);
        };
    }

    private static LoadObservation result(boolean over, String message) {
        return over ? new LoadObservation.Ended(message) : new LoadObservation.Running(null);
    }
}
