package dev.coffeeshop.measurement;

/** Why a request failed. */
public enum FailureKind {
    REFUSED,
    RESET,
    /** The target did not prove who it is, or speaks no TLS. */
    TLS,
    TIMEOUT,
    TOO_MANY_REQUESTS,
    UNAVAILABLE,
    OTHER_STATUS,
    WRONG_BODY,
    /** Not answered when the rung ended; counted as later than every bound. */
    PENDING
}
