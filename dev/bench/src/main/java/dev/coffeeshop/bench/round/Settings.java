package dev.coffeeshop.bench.round;

import dev.coffeeshop.bench.tool.Load;
import java.util.Map;

/**
 * How much is measured.
 *
 * @param connections of a closed loop, and of the tools with a fixed number of them
 * @param seconds of one run of the first two questions
 * @param warmupSeconds of the load generator and its target in each run, not measured
 * @param probeSeconds at each rate of the search for the highest valid one
 * @param holdSeconds of the load that shows the bounds
 * @param highestRate at which that search ends
 */
public record Settings(
        boolean quick,
        int rounds,
        int connections,
        int seconds,
        int warmupSeconds,
        int probeSeconds,
        int holdSeconds,
        double highestRate) {

    /**
     * Low, since the truth leaves open how fast the server clears what has piled up: mostly over connections that it has
     * yet to accept, which takes it longer than an answer.
     */
    public static final double STALL_RATE = 1_200;

    public static final int STALL_SECONDS = 10;
    /** One for every request that falls due while the server is stopped. */
    public static final int WIDE_CONNECTIONS = 600;

    public static final double LOWEST_RATE = 12_000;
    public static final double RATE_STEP = 4_000;
    public static final int USERS = 1_000;
    public static final int THINK_MILLISECONDS = 100;

    /** {@code ROUNDS}, and {@code QUICK=1} for one short round. */
    public static Settings from(Map<String, String> environment) {
        return environment.getOrDefault("QUICK", "").equals("1")
                ? new Settings(true, 1, 32, 3, 3, 3, 10, 16_000)
                : new Settings(false, rounds(environment), 32, 6, 5, 6, 60, 60_000);
    }

    private static int rounds(Map<String, String> environment) {
        String text = environment.getOrDefault("ROUNDS", "5");
        if (!text.matches("[1-9]\\d?")) {
            throw new IllegalArgumentException("ROUNDS must be a number from 1 to 99, not " + text);
        }
        return Integer.parseInt(text);
    }

    /** @param perSecond where the question leaves it open */
    public Load load(Question question, double perSecond) {
        return switch (question) {
            case MAXIMUM -> new Load.Closed(connections, seconds);
            case HALF -> new Load.Paced(connections, perSecond, seconds);
            case STALL -> new Load.Paced(connections, STALL_RATE, STALL_SECONDS);
            case STALL_WIDE -> new Load.Paced(WIDE_CONNECTIONS, STALL_RATE, STALL_SECONDS);
            case PROBE -> new Load.Poisson(perSecond, probeSeconds);
            case RATE_HELD -> new Load.Poisson(perSecond, holdSeconds);
            case USERS_HELD -> new Load.Thinking(USERS, THINK_MILLISECONDS, holdSeconds);
        };
    }
}
