package dev.coffeeshop.loadgen.engine;

import dev.coffeeshop.measurement.Calibration;
import dev.coffeeshop.measurement.Generators;
import dev.coffeeshop.measurement.Ladder;
import dev.coffeeshop.measurement.LoadProgram;
import dev.coffeeshop.measurement.ProgramLimits;
import dev.coffeeshop.measurement.Rung;

/** More is asked of the generator than it was found to be able to do; the message begins with a stable word. */
public final class RateNotProvenException extends Exception {

    private RateNotProvenException(double asked, double usable, double proven) {
        super(
                ("RateNotProven: %.0f requests/s are asked of each generator, but no more than %.0f may be: %.0f %% of the"
                                + " %.0f that the weakest kept against a server that costs nothing")
                        .formatted(asked, usable, 100 * Calibration.USABLE_SHARE, proven));
    }

    /** @param generators with what every pod can do */
    static void check(LoadProgram program, Generators generators) throws RateNotProvenException {
        double proven = generators.calibrations().stream()
                .mapToDouble(Calibration::requestsPerSecond)
                .min()
                .orElse(0);
        double usable = generators.usableRequestsPerSecond() / generators.pods();
        double asked = leastOfGreatest(program.ladder()) / generators.pods();
        if (asked > usable) {
            throw new RateNotProvenException(asked, usable, proven);
        }
    }

    /** Least rate without which the ladder cannot be climbed; 0 where answers decide what is sent. */
    private static double leastOfGreatest(Ladder ladder) {
        return switch (ladder) {
            case Ladder.Users _ -> 0;
            case Ladder.Rate rate ->
                rate.rungs().stream().mapToDouble(Rung::level).max().orElse(0);
            case Ladder.Capacity _ -> ProgramLimits.MIN_REQUESTS_PER_SECOND;
        };
    }
}
