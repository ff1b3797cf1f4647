package dev.coffeeshop.measurement.judging;

/**
 * How the generator itself fared during a rung.
 *
 * @param busiestSecond greatest share of a second, from 0 to 1, in which an event loop held a CPU
 */
public record GeneratorEvidence(double busiestSecond) {}
