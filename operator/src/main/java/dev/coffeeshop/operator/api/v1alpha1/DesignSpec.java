package dev.coffeeshop.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import org.jspecify.annotations.Nullable;

/** The design of the experiment. */
public record DesignSpec(
        @JsonPropertyDescription(
                "How often every cell is measured, each time with fresh pods. From two on, figures carry"
                        + " intervals.")
        @Default("1")
        @Min(1)
        @Max(20)
        int repetitions,

        @JsonPropertyDescription(
                "Makes repetitions the least number: cells are measured again, up to this number of times, until the"
                        + " intervals of two successive looks are narrow enough. Exactly repetitions when not set.")
        @Min(5)
        @Max(20)
        @Nullable
        Integer maxRepetitions,

        @JsonPropertyDescription(
                "Order of the cells within a repetition. Randomized: shuffled anew for each, so that a slow"
                        + " drift of the hosts favours no cell. Sequential: as listed; for reading along, not for verdicts.")
        @Default("Randomized")
        Order order,

        @JsonPropertyDescription(
                "Seed of the random order and of the arrivals; the same seed gives the same experiment.")
        @Default("1")
        @Min(0)
        long seed) {

    public enum Order {
        /** Shuffled anew for each repetition, so that a slow drift of the hosts favours no cell. */
        Randomized,
        /** As listed; for reading along, not for verdicts. */
        Sequential
    }
}
