package dev.coffeeshop.operator.design;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus;
import dev.coffeeshop.operator.api.v1alpha1.DesignSpec;

/**
 * How often every cell is measured. Where it is a range, the intervals are looked at after each repetition from
 * {@code firstLook} on, and successive looks have to agree that nothing more is needed: one of them may find narrow
 * intervals by luck. So the range begins with the fewest repetitions that have so many looks.
 *
 * @param least repetitions that are run in any case
 * @param most repetitions that are run at all; the same where the number is fixed
 */
public record Repetitions(int firstLook, int least, int most) {

    /** Successive looks that have to agree. */
    public static final int LOOKS = 2;

    public static Repetitions of(DesignSpec design) {
        int listed = design.repetitions();
        return design.maxRepetitions() == null
                ? new Repetitions(listed, listed, listed)
                : range(listed, design.maxRepetitions());
    }

    private static Repetitions range(int firstLook, int most) {
        return new Repetitions(firstLook, Math.min(firstLook + LOOKS - 1, most), most);
    }

    public boolean isRange() {
        return least < most;
    }

    /** @param told how many are due as far as the trials show; 0 before there are any */
    public int planned(int told) {
        return Math.clamp(told, least, most);
    }

    /** As status says; the least where it says nothing. */
    public int planned(CoffeeShopExperimentStatus status) {
        var plan = status.plan();
        return plan == null ? least : planned(plan.repetitions());
    }
}
