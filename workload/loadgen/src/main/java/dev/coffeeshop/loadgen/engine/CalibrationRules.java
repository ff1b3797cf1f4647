package dev.coffeeshop.loadgen.engine;

import java.time.Duration;

/**
 * How long the generator tries itself out before a program.
 *
 * @param warmup of its own code, in a closed loop
 * @param rung each rate that is tried
 * @param atMost all rates together, unless none was kept by then
 */
public record CalibrationRules(Duration warmup, Duration rung, Duration atMost) {

    public static CalibrationRules standard() {
        return new CalibrationRules(Duration.ofMillis(1_200), Duration.ofMillis(600), Duration.ofMillis(8_000));
    }

    /** As expected, where nothing is known of the node yet. */
    double seconds() {
        return warmup.plus(atMost).toMillis() / 1e3;
    }
}
