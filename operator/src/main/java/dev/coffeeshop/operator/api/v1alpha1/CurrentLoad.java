package dev.coffeeshop.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** Where the load generator is. A best-effort answer, on which no result rests. */
public record CurrentLoad(
        @JsonPropertyDescription("calibration, warm-up, baseline, rung, recovery or done.")
        String phase,

        @JsonPropertyDescription("Number of the rung from 1; 0 before the first.")
        int rung,

        @JsonPropertyDescription("Rungs in all; in mode Capacity about so many.")
        int rungs,

        @JsonPropertyDescription("Users or requests per second of the rung, as the mode has it; absent outside one.")
        @Nullable
        String offered,

        @JsonPropertyDescription("Right answers in the last second; absent at the start of a rung.") @Nullable
        String answeredPerSecond,

        @JsonPropertyDescription("Requests that failed in the last second; absent at the start of a rung.") @Nullable
        String failedPerSecond,

        @JsonPropertyDescription("Seconds that the load of this trial still takes, as expected.")
        long secondsLeft) {}
