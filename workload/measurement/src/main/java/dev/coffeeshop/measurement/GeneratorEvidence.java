package dev.coffeeshop.measurement;

import org.jspecify.annotations.Nullable;

/**
 * How the generator itself fared during a rung; of several pods and event loops the worst.
 *
 * @param busiestSecond greatest share of a second, from 0 to 1, in which an event loop held a CPU
 * @param throttledPercent of the enforcement periods of the generator's own CPU limit, those in which it was held back; 0
 *     without a limit, absent where the kernel does not tell
 * @param stealPercent of the node's CPU time, what the host gave to others; absent where the kernel does not tell
 * @param longestPauseMicroseconds longest collection of garbage that stopped the generator
 */
public record GeneratorEvidence(
        double busiestSecond,
        @Nullable Double throttledPercent,
        @Nullable Double stealPercent,
        long longestPauseMicroseconds) {}
