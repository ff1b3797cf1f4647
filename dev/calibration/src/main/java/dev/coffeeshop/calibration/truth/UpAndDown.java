package dev.coffeeshop.calibration.truth;

import java.util.function.DoublePredicate;

/**
 * The rate at which half of all rungs pass, by the up-and-down method (Dixon and Mood 1948, J. Am. Stat. Assoc. 43,
 * 109–126): a little more after a rung that passes, a little less after one that fails. Where one is as likely as the
 * other the rates come to rest, and their mean is the answer.
 */
final class UpAndDown {

    private static final double STEP = 0.01;
    private static final double FIRST_STEP = 0.3;
    private static final int APPROACH = (int) (FIRST_STEP / STEP);

    private UpAndDown() {}

    /**
     * @param passes whether one more rung of that rate does
     * @param start within a factor of three
     * @param rungs behind the mean
     */
    static double median(DoublePredicate passes, double start, int rungs) {
        double log = Math.log(start);
        double sum = 0;
        for (int rung = 1; rung <= APPROACH + rungs; rung++) {
            double step = Math.max(STEP, FIRST_STEP / rung);
            sum += rung > APPROACH ? log : 0;
            log += passes.test(Math.exp(log)) ? step : -step;
        }
        return Math.exp(sum / rungs);
    }
}
