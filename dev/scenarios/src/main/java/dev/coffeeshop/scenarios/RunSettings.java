package dev.coffeeshop.scenarios;

import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * What the environment says about a run.
 *
 * @param seed of the first run; each further one takes the next
 * @param runs how often all scenarios are run, at least once
 */
record RunSettings(long seed, int runs) {

    private static final long MOST_SEED = 1_000_000;

    /** @throws IllegalArgumentException naming the variable and the fix */
    static RunSettings of(Map<String, String> environment, RandomGenerator random) {
        long seed = number(environment, "SEED").orElseGet(() -> random.nextLong(1, MOST_SEED));
        long runs = number(environment, "RUNS").orElse(1L);
        if (runs < 1 || runs > 100) {
            throw new IllegalArgumentException("RUNS is how often all scenarios are run, from 1 to 100, not " + runs);
        }
        return new RunSettings(seed, (int) runs);
    }

    private static Optional<Long> number(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name))
                .filter(text -> !text.isBlank())
                .map(text -> {
                    if (!text.matches("[0-9]{1,18}")) {
                        throw new IllegalArgumentException(
                                "%s is a whole number, such as %s=7, not %s".formatted(name, name, text));
                    }
                    return Long.valueOf(text);
                });
    }
}
