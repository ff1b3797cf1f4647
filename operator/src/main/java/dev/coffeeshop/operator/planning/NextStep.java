package dev.coffeeshop.operator.planning;

import dev.coffeeshop.measurement.LoadProgress;
import dev.coffeeshop.operator.api.v1alpha1.ConditionReason;
import dev.coffeeshop.operator.design.Trial;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The one thing to do now. Doing a step twice is harmless.
 *
 * <p>A waiting step carries the instant at which waiting ends with a decision, and in plain words what it waits for.
 */
public sealed interface NextStep {

    /** Nothing may run while another experiment is ahead. */
    record Queue(String ahead) implements NextStep {}

    /** Nothing runs while the experiment is suspended. */
    record Suspend() implements NextStep {}

    /** Names the current trial in status, before any of its objects exists. Touches status only. */
    record BeginTrial(Trial trial) implements NextStep {}

    record DeployWorkload(Trial trial) implements NextStep {}

    record AwaitReady(Trial trial, Instant deadline, String activity) implements NextStep {}

    record StartLoad(Trial trial) implements NextStep {}

    /**
     * Waits for the load Job and samples the workload's counters meanwhile.
     *
     * @param progress absent when the load generator did not tell
     */
    record AwaitLoad(
            Trial trial,
            Instant deadline,
            String activity,
            @Nullable LoadProgress progress) implements NextStep {}

    record RecordTrial(Trial trial, TrialEnd end) implements NextStep {}

    /**
     * Gives the trial up without a record, so that its attempt does not count. Touches status only, and does so before
     * the first object is deleted: a load Job that is half deleted must never be taken for one that failed.
     */
    record AbandonTrial(Trial trial, String why) implements NextStep {}

    /** Deletes the trial's objects; planned again until they are gone. */
    record TearDown(Trial trial) implements NextStep {}

    /** The trial's objects are gone; no trial is current any more. Touches status only. */
    record EndTrial(Trial trial) implements NextStep {}

    /** Every trial has ended: judge and finish. */
    record Complete() implements NextStep {}

    /** Finish without a verdict. Touches status only. */
    record Fail(ConditionReason reason, String message) implements NextStep {}

    /** Finished; the experiment is kept for this much longer. */
    record Keep(Duration left) implements NextStep {}

    /** Finished and past its time to live. */
    record Expire() implements NextStep {}

    /** Finished and kept for good. */
    record Rest() implements NextStep {}
}
