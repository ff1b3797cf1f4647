package dev.coffeeshop.operator.planning;

import org.jspecify.annotations.Nullable;

/** How a trial ended. */
public sealed interface TrialEnd {

    /**
     * @param message the coded result, readable by {@code TerminationMessage}
     */
    record Measured(String message) implements TrialEnd {}

    /**
     * Not to be counted.
     *
     * @param message the coded result; absent when the trial was ended before there was one
     */
    record Invalid(@Nullable String message, String reason, String detail) implements TrialEnd {}

    /** Not measured. */
    record Failed(String reason, String detail) implements TrialEnd {}
}
