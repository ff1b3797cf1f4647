package dev.coffeeshop.operator.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.coffeeshop.operator.analysis.statistics.Interval;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IndependentRatioTest {

    @Test
    void halfWidthsAddAsSquaresDoOnTheLogScale() {
        var over = new Interval(200, 200 / Math.exp(0.03), 200 * Math.exp(0.03));
        var under = new Interval(100, 100 / Math.exp(0.04), 100 * Math.exp(0.04));

        Interval ratio = IndependentRatio.of(over, under);

        assertThat(ratio.value()).isCloseTo(2, within(1e-12));
        assertThat(ratio.lower()).isCloseTo(2 * Math.exp(-0.05), within(1e-12));
        assertThat(ratio.upper()).isCloseTo(2 * Math.exp(0.05), within(1e-12));
    }

    @Test
    void openEndsLeaveTheRatioOpenOnTheirSide() {
        var known = new Interval(100, 90, 110);

        assertThat(IndependentRatio.of(known.openAbove(), known).isOpenAbove()).isTrue();
        assertThat(IndependentRatio.of(known.openAbove(), known).lower()).isGreaterThan(0.8);
        assertThat(IndependentRatio.of(known, known.openAbove()).lower()).isZero();
        assertThat(IndependentRatio.of(known, known.openAbove()).upper()).isFinite();
    }

    @Test
    void figuresWithoutIntervalsGiveAPoint() {
        assertThat(IndependentRatio.of(Interval.point(50), Interval.point(40)).lower())
                .isCloseTo(1.25, within(1e-12));
    }

    /** Two experiments whose estimates scatter by 4 and 7 percent, with 95 % intervals that say so. */
    @Test
    void ninetyFiveInAHundredRangesHoldTheTruth() {
        var random = new Random(1);
        int runs = 20_000;
        int held = 0;
        for (int run = 0; run < runs; run++) {
            Interval ratio = IndependentRatio.of(estimate(150, 0.04, random), estimate(100, 0.07, random));
            if (ratio.lower() <= 1.5 && ratio.upper() >= 1.5) {
                held++;
            }
        }
        assertThat(100.0 * held / runs).isBetween(94.5, 95.5);
    }

    private static Interval estimate(double truth, double spread, Random random) {
        double value = truth * Math.exp(spread * random.nextGaussian());
        double half = Math.exp(1.959964 * spread);
        return new Interval(value, value / half, value * half);
    }
}
