package dev.coffeeshop.calibration.cluster;

import dev.coffeeshop.operator.design.Trial;
import java.util.SplittableRandom;

/**
 * How the hosts fare while an experiment runs. Which trial meets which luck depends on the trial and not on its place, so
 * that the same luck can be met in another order and with or without drift.
 *
 * @param noise coefficient of variation, from run to run, of how long everything takes; log-normal
 * @param drift by which everything takes longer at the end of the experiment than at its beginning, as a share; even over
 *     the trials on the logarithm's scale, and nothing in the middle
 */
public record Hosts(double noise, double drift, long seed) {

    /** As planted. */
    public static Hosts quiet(long seed) {
        return new Hosts(0, 0, seed);
    }

    /** @param place of the trial in the experiment, from 0 at its beginning to 1 at its end */
    public double slowness(Trial trial, double place) {
        double sigma = Math.sqrt(Math.log1p(noise * noise));
        double luck = new SplittableRandom(seed + trial.name().hashCode()).nextGaussian();
        return Math.exp(sigma * luck + Math.log1p(drift) * (place - 0.5));
    }
}
