package dev.coffeeshop.measurement;

/**
 * What is asked of the workload.
 *
 * @param oneRequest holds at the baseline: how fast one request is
 * @param underLoad holds at every passing rung: what happens when more people show up
 * @param maxFailedPercent share of requests, in percent, that may fail at a passing rung
 */
public record Objective(LatencyBound oneRequest, LatencyBound underLoad, double maxFailedPercent) {}
