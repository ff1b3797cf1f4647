package dev.coffeeshop.measurement;

/**
 * All that one trial's load generator has to do: warm up, measure the baseline, climb the ladder.
 *
 * @param warmupSeconds least time of load before the baseline
 * @param stepSeconds least time of a rung
 * @param requestTimeoutMilliseconds a request without an answer by then, counted from its intended start, has failed
 * @param seed of every random draw
 */
public record LoadProgram(
        Target target,
        HttpRequest request,
        Ladder ladder,
        int warmupSeconds,
        int stepSeconds,
        int requestTimeoutMilliseconds,
        Objective objective,
        Generators generators,
        long seed) {}
