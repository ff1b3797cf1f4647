package dev.coffeeshop.calibration.report;

import dev.coffeeshop.calibration.truth.Expected;
import dev.coffeeshop.calibration.truth.Part;
import dev.coffeeshop.operator.api.v1alpha1.ScalingStatus.Judgement;

/**
 * One part of one verdict beside the truth.
 *
 * @param said by the verdict
 */
public record Call(Part part, Expected expected, String said) {

    boolean isClear() {
        return expected.isClear();
    }

    /** Not to know is not to be wrong. */
    public boolean isWrong() {
        return !isUndetermined() && !said.equals(expected.judgement());
    }

    boolean contradicts(Call other) {
        return !isUndetermined() && !other.isUndetermined() && !said.equals(other.said);
    }

    public boolean isUndetermined() {
        return said.equals(Judgement.Undetermined.name()) || said.equals(Judgement.NotJudged.name());
    }
}
