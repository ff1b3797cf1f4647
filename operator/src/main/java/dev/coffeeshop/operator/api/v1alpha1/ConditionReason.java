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
    TrialStarted,
    TrialSucceeded,
    TrialFailed,
    TrialInvalid,
    /** Taken down without a record; its attempt does not count. */
    TrialAbandoned
}
