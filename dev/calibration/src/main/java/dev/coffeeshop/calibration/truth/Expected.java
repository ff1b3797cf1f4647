package dev.coffeeshop.calibration.truth;

/**
 * What a part of the verdict ought to say.
 *
 * @param beyond the threshold that decides, how far the true figure lies, as a share: 0.2 for 60 against 50
 */
public record Expected(String judgement, double beyond) {

    /** From so far on an effect has to be seen. */
    private static final double CLEAR = 0.20;

    private static final double JUST_CLEAR = 0.26;

    static Expected above(String judgement, double figure, double threshold) {
        return new Expected(judgement, figure / threshold - 1);
    }

    static Expected below(String judgement, double figure, double threshold) {
        return new Expected(judgement, threshold / figure - 1);
    }

    public boolean isClear() {
        return beyond >= CLEAR;
    }

    public boolean isJustClear() {
        return isClear() && beyond < JUST_CLEAR;
    }
}
