package dev.coffeeshop.operator.simulation;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentSpec;
import dev.coffeeshop.operator.design.Trial;
import java.util.Random;

/**
 * An experiment, what befalls its trials, and what befalls the operator meanwhile.
 *
 * @param faultPercent of the attempts; which ones and how is decided by their names, so that it is the same in every run
 * @param noisePercent by which what is measured differs from run to run; by names, too
 * @param crashPercent of the steps, each before or after its execution, always before status is written
 * @param stalePercent of the looks at the cluster that show what the last look showed
 * @param suspensions how often the user holds the experiment
 */
record Scenario(
        SpecSample sample,
        int faultPercent,
        int noisePercent,
        int crashPercent,
        int stalePercent,
        int suspensions,
        long seed) {

    Scenario undisturbed() {
        return new Scenario(sample, faultPercent, noisePercent, 0, 0, 0, seed);
    }

    Scenario withActiveDeadline(int seconds) {
        return new Scenario(
                sample.with("/activeDeadlineSeconds", seconds),
                faultPercent,
                noisePercent,
                crashPercent,
                stalePercent,
                suspensions,
                seed);
    }

    CoffeeShopExperimentSpec spec() {
        return sample.build();
    }

    CoffeeShopExperimentSpec spec(boolean suspended) {
        return sample.with("/suspend", suspended).build();
    }

    /** What a trial's load pod says in the end when nothing befalls it. */
    String measured(Trial trial) {
        return Results.measured(Math.exp(noisePercent / 100.0 * random(trial).nextGaussian()));
    }

    private Random random(Trial trial) {
        var random = new Random(seed * 31 + trial.name().hashCode());
        random.nextLong();
        return random;
    }

    Fault fault(Trial trial) {
        var random = random(trial);
        var faults = Fault.values();
        return random.nextInt(100) < faultPercent ? faults[random.nextInt(faults.length)] : Fault.NONE;
    }
}
