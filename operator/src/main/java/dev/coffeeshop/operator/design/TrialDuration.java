package dev.coffeeshop.operator.design;

import dev.coffeeshop.measurement.pacing.ProgramDuration;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentSpec;
import java.time.Duration;

/**
 * How long the parts of a trial take; the same for every trial of an experiment.
 *
 * @param expected of the whole trial, for a plan
 * @param loadAtMost from the start of the load Job to its end, beyond which something is wrong
 */
public record TrialDuration(Duration expected, Duration loadAtMost) {

    private static final Duration DEPLOY = Duration.ofSeconds(5);
    private static final Duration TEAR_DOWN = Duration.ofSeconds(3);
    /** For scheduling the load pod and pulling its image. */
    private static final Duration LOAD_POD_START = Duration.ofSeconds(60);

    public static TrialDuration of(CoffeeShopExperimentSpec spec) {
        var program = ProgramDuration.of(LoadPrograms.sample(spec));
        return new TrialDuration(
                DEPLOY.plus(seconds(program.expectedSeconds())).plus(TEAR_DOWN),
                seconds(program.atMostSeconds()).plus(LOAD_POD_START));
    }

    private static Duration seconds(double seconds) {
        return Duration.ofSeconds((long) Math.ceil(seconds));
    }
}
