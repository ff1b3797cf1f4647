package dev.coffeeshop.measurement;

/** Why a rung may not be counted, with the figure that tripped the rule. */
public record Invalidity(Reason reason, String figure) {

    public enum Reason {
        GENERATOR_LATE,
        GENERATOR_SATURATED,
        GENERATOR_THROTTLED,
        NOT_STEADY
    }
}
