package dev.coffeeshop.measurement;

/** How the intended send times of an open rung are spaced. */
public enum Arrival {
    CONSTANT,
    POISSON
}
