package dev.coffeeshop.measurement;

/** How the pauses of a user are distributed around their mean. */
public enum ThinkDistribution {
    CONSTANT,
    EXPONENTIAL
}
