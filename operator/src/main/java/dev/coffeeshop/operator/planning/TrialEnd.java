package dev.coffeeshop.operator.planning;

/** How a trial ended. */
public sealed interface TrialEnd {

    /**
     * @param message the coded result, readable by {@code TerminationMessage}
     */
    record Measured(String message) implements TrialEnd {}

    /** Measured, but not to be counted. */
    record Invalid(String message, String reason, String detail) implements TrialEnd {}

    /** Not measured. */
    record Failed(String reason, String detail) implements TrialEnd {}
}
