package dev.coffeeshop.calibration.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.coffeeshop.calibration.queueing.Shop;
import dev.coffeeshop.measurement.Arrival;
import dev.coffeeshop.measurement.Rung;
import dev.coffeeshop.operator.design.Cell;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BruteForceTest {

    @Test
    void upAndDownComesToRestWhereHalfPass() {
        SplittableRandom random = new SplittableRandom(1);
        double median = UpAndDown.median(rate -> rate < 50 * Math.exp(0.04 * random.nextGaussian()), 80, 2_000);
        assertThat(median).isCloseTo(50, within(0.25));
    }

    /**
     * At 200m a rung's own capacity has a standard deviation of some 6 %: a tenth below the truth a few rungs still fail. A
     * tenth above it lies what the CPU limit lets through, 40/s.
     */
    @Test
    void atTheTruthHalfOfOtherRungsPass() {
        BruteForce cell = new BruteForce(new Planted("plain", Shop.brewing(5), 7, 70), new Cell(200, 1));
        double truth = cell.searched(600);
        assertThat(truth).isBetween(34.0, 40.0);
        assertThat(passing(cell, truth)).isBetween(0.40, 0.60);
        assertThat(passing(cell, 0.90 * truth)).isGreaterThan(0.90);
        assertThat(passing(cell, 1.10 * truth)).isLessThan(0.05);
    }

    @Test
    void usersGetWhatTheyGet() {
        BruteForce cell = new BruteForce(new Planted("waiting", Shop.brewing(5).pausing(15), 25, 70), new Cell(800, 1));
        assertThat(cell.listed(new Design.Load.Users(List.of(1, 2, 4, 8)), 5)).isCloseTo(50, within(1.0));
        assertThat(cell.oneRequestMilliseconds()).isCloseTo(20, within(0.05));
    }

    private static double passing(BruteForce cell, double rate) {
        int rungs = 300;
        long passed = IntStream.range(0, rungs)
                .filter(i -> cell.rung(new Rung.Open(rate, Arrival.POISSON), 1_000_000 + i)
                        .passed())
                .count();
        return (double) passed / rungs;
    }
}
