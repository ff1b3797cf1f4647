package dev.coffeeshop.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.ValidationRule;
import org.jspecify.annotations.Nullable;

/** The design of the experiment. */
@ValidationRule(
        value = "!has(self.maxRepetitions) || self.repetitions >= " + DesignSpec.FIRST_LOOK,
        fieldPath = ".repetitions",
        message = "with maxRepetitions the intervals are looked at from repetition " + DesignSpec.FIRST_LOOK
                + " on: set repetitions to " + DesignSpec.FIRST_LOOK + " or more, or remove maxRepetitions")
@ValidationRule(
        value = "!has(self.maxRepetitions) || self.maxRepetitions >= self.repetitions",
        fieldPath = ".maxRepetitions",
        message = "maxRepetitions is less than repetitions, which it extends: raise it, or remove it to measure exactly"
                + " repetitions times")
public record DesignSpec(
        @JsonPropertyDescription(
                "How often every cell is measured, each time with fresh pods. From two on, figures carry"
                        + " intervals.")
        @Default("1")
        @Min(1)
        @Max(20)
        int repetitions,

        @JsonPropertyDescription(
                "Makes repetitions a range: every cell is measured again, at most so often, until the intervals are"
                        + " narrow: within 5 % for capacities and 10 % for latencies, or as narrow as the load can tell."
                        + " They are looked at after each repetition from number repetitions on, which is then 5 or more,"
                        + " and two successive looks have to agree. Exactly repetitions when not set.")
        @Min(DesignSpec.FIRST_LOOK)
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

    /** Least repetitions before the width of an interval says whether it may end: fewer know their own spread too badly. */
    public static final int FIRST_LOOK = 5;

    public enum Order {
        /** Shuffled anew for each repetition, so that a slow drift of the hosts favours no cell. */
        Randomized,
        /** As listed; for reading along, not for verdicts. */
        Sequential
    }
}
