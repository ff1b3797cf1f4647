package dev.coffeeshop.operator.api.v1alpha1;

/** Every reason that a condition or an Event of an experiment may carry. */
public enum ConditionReason {
    /** Waits for another experiment: two at once would disturb each other. */
    Queued,
    /** Trials are under way. */
    Running,
    /** {@code spec.suspend} is true. */
    SuspendedByUser,
    /** {@code spec.suspend} is false. */
    Resumed,
    /** Every cell has been measured and judged. */
    Measured,
    /** The specification cannot be run; the message names field and fix. */
    InvalidSpec,
    /** More trials failed than {@code maxFailedTrials} permits. */
    TooManyFailedTrials,
    /** The pods cannot be started whatever the cell, such as with an image that cannot be pulled. */
    CannotStart,
    /** {@code activeDeadlineSeconds} passed. */
    DeadlineExceeded,
    /** The load generator has not proven that it can offer the rates that are asked for; trying again heals nothing. */
    RateNotProven,
    /** No trial has been counted yet. */
    NothingCounted,
    /** Every figure rests on valid rungs, and few were discarded. */
    ValidRuns,
    /** A trial was given up as invalid, or more than a quarter of all rungs were discarded. */
    InvalidRuns,
    /** Trials were given up as failed or never begun, so that cells lack repetitions. */
    MissingRepetitions,
    /** A trial was given up because its pods were taken away for another reason than load. */
    Disturbed,
    /** The cluster became faster or slower while the experiment ran, by more than a tenth and than chance explains. */
    Drift,
    TrialStarted,
    TrialSucceeded,
    TrialFailed,
    TrialInvalid,
    /** Rungs of a counted trial had to be measured again. */
    RungsDiscarded,
    /** The CPU limit held a cell's pods back in at least a quarter of its periods, at the capacity. */
    CpuThrottled,
    /** A container of the workload ended in a rung. */
    ContainerRestarted,
    /** Taken down without a record; its attempt does not count. */
    TrialAbandoned,
    /** Every trial has ended, and the report shows what they say. */
    ReportReady
}
