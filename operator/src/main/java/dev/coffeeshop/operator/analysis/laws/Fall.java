package dev.coffeeshop.operator.analysis.laws;

/** Capacity was measured to fall between two replica counts, by more than error explains. */
public record Fall(int from, int to) {}
