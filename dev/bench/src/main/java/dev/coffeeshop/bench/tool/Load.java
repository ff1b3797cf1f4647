package dev.coffeeshop.bench.tool;

/** What a tool is asked to offer, and for how long. */
public sealed interface Load {

    int seconds();

    /** Closed: every connection sends its next request as soon as the last one is answered. */
    record Closed(int connections, int seconds) implements Load {}

    /** So many requests a second, evenly spaced, over so many connections where the tool has a fixed number of them. */
    record Paced(int connections, double perSecond, int seconds) implements Load {}

    /** Open, with random arrivals. */
    record Poisson(double perSecond, int seconds) implements Load {}

    /** Closed, with a pause after each answer. */
    record Thinking(int users, int thinkMilliseconds, int seconds) implements Load {}
}
