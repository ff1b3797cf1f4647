package dev.coffeeshop.operator.design;

import dev.coffeeshop.measurement.Calibration;
import dev.coffeeshop.measurement.ProgramLimits;
import dev.coffeeshop.measurement.pacing.ProgramDuration;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentSpec;
import java.time.Duration;
import java.util.Collections;
import java.util.List;

/**
 * How long the parts of a trial take; the same for every trial of an experiment but the first.
 *
 * @param expectedFirst of the whole trial in which the load generator has to find out what it can do on its nodes
 * @param expected of the whole trial when that is known
 * @param loadAtMost from the start of the load Job to its end, beyond which something is wrong; in any trial, since each
 *     may run on another node
 */
public record TrialDuration(Duration expectedFirst, Duration expected, Duration loadAtMost) {

    /**
     * Until all replicas are ready and the load Job is there. Measured on the local cluster with its images on the node,
     * as are the other constants: 2 to 3 s, with one to four replicas.
     */
    private static final Duration DEPLOY = Duration.ofSeconds(3);

    /** From the load's end until the objects are gone; measured: 1 to 2 s. */
    private static final Duration TEAR_DOWN = Duration.ofSeconds(2);

    /** For scheduling the load pod and pulling its image. */
    private static final Duration LOAD_POD_START = Duration.ofSeconds(60);

    public static TrialDuration of(CoffeeShopExperimentSpec spec) {
        var first = ProgramDuration.of(LoadPrograms.sample(spec, List.of()));
        var later = ProgramDuration.of(LoadPrograms.sample(spec, known(spec)));
        return new TrialDuration(
                whole(first), whole(later), seconds(first.atMostSeconds()).plus(LOAD_POD_START));
    }

    private static Duration whole(ProgramDuration program) {
        return DEPLOY.plus(seconds(program.expectedSeconds())).plus(TEAR_DOWN);
    }

    /** Every pod on a node that bears any load. */
    private static List<Calibration> known(CoffeeShopExperimentSpec spec) {
        return Collections.nCopies(
                spec.load().generator().parallelism(),
                new Calibration("node", ProgramLimits.MAX_REQUESTS_PER_SECOND / Calibration.USABLE_SHARE));
    }

    private static Duration seconds(double seconds) {
        return Duration.ofSeconds((long) Math.ceil(seconds));
    }
}
