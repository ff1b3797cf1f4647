package dev.coffeeshop.loadgen.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

class RateSearchProperties {

    @Property
    void theGreatestRateIsFoundFromBelow(
            @ForAll @DoubleRange(min = 100, max = 150_000) double truth,
            @ForAll @DoubleRange(min = 0.2, max = 20) double closedLoopOfTruth) {
        RateSearch search = RateSearch.from(closedLoopOfTruth * truth);
        int tried = 0;
        while (!search.finished()) {
            search = search.after(search.next() <= truth);
            tried++;
        }
        assertThat(search.passed()).isBetween(truth / 1.08, truth);
        assertThat(tried).isLessThan(30);
    }

    @Property
    void oneFailureProvesNothing(@ForAll @DoubleRange(min = 1_000, max = 100_000) double truth, @ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        RateSearch search = RateSearch.from(2 * truth);
        while (!search.finished()) {
            boolean disturbed = !search.again() && random.nextBoolean();
            search = search.after(search.next() <= truth && !disturbed);
        }
        assertThat(search.passed()).isBetween(truth / 1.08, truth);
    }

    @Property(tries = 5)
    void whoKeepsNothingHasProvenNothing(@ForAll @DoubleRange(min = 0, max = 50_000) double closedLoop) {
        RateSearch search = RateSearch.from(closedLoop);
        while (!search.finished()) {
            search = search.after(false);
        }
        assertThat(search.passed()).isZero();
    }

    @Property(tries = 5)
    void noRateBeyondTheLimitIsTried(@ForAll @DoubleRange(min = 0, max = 1e7) double closedLoop) {
        RateSearch search = RateSearch.from(closedLoop);
        while (!search.finished()) {
            assertThat(search.next()).isLessThanOrEqualTo(200_000);
            search = search.after(true);
        }
        assertThat(search.passed()).isEqualTo(200_000);
    }
}
