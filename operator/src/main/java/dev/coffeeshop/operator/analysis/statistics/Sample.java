package dev.coffeeshop.operator.analysis.statistics;

/**
 * One run's figure.
 *
 * @param block the repetition to which the run belongs
 * @param value positive
 * @param resolution what the instrument cannot tell apart: half a width on the natural logarithm's scale, so 0.01 is
 *     about 1 % either way
 */
public record Sample(int block, double value, double resolution) {

    public Sample {
        if (!(value > 0) || Double.isInfinite(value) || !(resolution >= 0)) {
            throw new IllegalArgumentException("not a positive figure: " + value + " ± " + resolution);
        }
    }

    double log() {
        return Math.log(value);
    }
}
