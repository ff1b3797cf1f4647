package dev.coffeeshop.measurement;

/**
 * Where a running program is; a best-effort answer on which no result depends.
 *
 * @param phase one of calibration, warm-up, baseline, rung, recovery, done
 * @param rung number of the rung from 1, 0 before the first
 * @param rungs in all, about, where the program searches
 * @param level users or requests per second of the rung, 0 outside one
 * @param secondsLeft of the whole program, as expected
 */
public record LoadProgress(String phase, int rung, int rungs, double level, double secondsLeft) {}
