package dev.coffeeshop.measurement.climbing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.coffeeshop.measurement.Arrival;
import dev.coffeeshop.measurement.CapacityEstimate.Kind;
import dev.coffeeshop.measurement.Ladder;
import dev.coffeeshop.measurement.Rung;
import dev.coffeeshop.measurement.Samples;
import dev.coffeeshop.measurement.climbing.Climb.Step;
import dev.coffeeshop.measurement.climbing.Searches.One;
import dev.coffeeshop.measurement.pacing.ProgramDuration;
import dev.coffeeshop.measurement.pacing.RungLength;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * Many searches against targets whose capacity is known. For a queue under a CPU limit that is the rate at which a rung
 * of the same length passes in half of many runs.
 */
class CapacitySimulationTest {

    private static final double GREATEST = 500;
    /** Of the baseline of a target that answers in 5 ms, and of a warm-up. */
    private static final double BEFORE_SECONDS = 1 + 5 + 12;

    private static final double TRUTH_300M = QuotaTarget.truth(300, rung(300), 100);

    @Test
    void aTargetUnderACpuLimitIsMeasuredToTenPercent() {
        Searches searches = quota(300, 0.10, 0.02, TRUTH_300M, 200);
        assertThat(searches.meanRungs()).isLessThan(8.5).isCloseTo(planned(10), within(2.0));
        assertThat(BEFORE_SECONDS + searches.meanSeconds()).isLessThan(90);
        assertThat(searches.coefficientOfVariation()).isLessThan(0.05);
        assertThat(searches.medianRatio(TRUTH_300M)).isBetween(0.97, 1.03);
        searches.assertShare(0.99, one -> one.capacity().converged());
        searches.assertShare(0.97, one -> one.within(0.10));
        searches.assertShare(0.75, one -> one.within(0.05));
        searches.assertShare(0.90, One::covered);
    }

    @Test
    void andToFivePercentInMoreRungs() {
        Searches searches = quota(300, 0.05, 0.005, TRUTH_300M, 100);
        assertThat(searches.meanRungs()).isLessThan(12).isCloseTo(planned(5), within(2.0));
        assertThat(BEFORE_SECONDS + searches.meanSeconds()).isLessThan(120);
        assertThat(searches.coefficientOfVariation()).isLessThan(0.04);
        searches.assertShare(0.90, one -> one.within(0.05));
        searches.assertShare(0.90, One::covered);
    }

    /** A short rung flatters: it ends before the queue has become as long as it can. */
    @Test
    void aLongRungConfirmsTheAnswer() {
        double truth = QuotaTarget.truth(300, new Step.Measure(open(55), TimeUnit.SECONDS.toNanos(300)), 15);
        double median = quota(300, 0.10, 0.005, truth, 60).medianRatio(truth);
        assertThat(median).isBetween(0.98, 1.09);
    }

    @Test
    void otherLimitsAndANoisyHost() {
        double small = QuotaTarget.truth(200, rung(200), 60);
        Searches searches = quota(200, 0.10, 0.05, small, 80);
        assertThat(searches.meanRungs()).isLessThan(12);
        searches.assertShare(0.85, One::covered);
        searches.assertShare(0.90, one -> one.within(0.10));
        double large = QuotaTarget.truth(800, rung(800), 30);
        quota(800, 0.10, 0.05, large, 50).assertShare(0.95, one -> one.covered() && one.within(0.10));
    }

    /** 30 s a rung: the time ends some searches, whose wider interval is honest. */
    @Test
    void aSlowTargetTakesItsTimeAndNoMore() {
        double truth = QuotaTarget.truth(100, rung(100), 100);
        Searches searches = quota(100, 0.10, 0.02, truth, 80);
        assertThat(searches.all()).allMatch(one -> one.climb().seconds() <= 302);
        searches.assertShare(0.60, one -> one.capacity().converged());
        searches.assertShare(0.85, one -> one.within(0.10));
        searches.assertShare(0.85, One::covered);
    }

    @Test
    void wrongJudgementsCostRungsAndRarelyTheAnswer() {
        Searches searches = Searches.run(
                100,
                i -> new One(
                        SimulatedClimb.run(
                                Searches.search(GREATEST, 0.10),
                                new QuotaTarget(300, 0, i).misjudged(0.10, new SplittableRandom(~i))),
                        TRUTH_300M));
        assertThat(searches.meanRungs()).isLessThan(12);
        searches.assertShare(0.85, One::covered);
        searches.assertShare(0.85, one -> one.within(0.10));
    }

    /** A wide range, any capacity in it, and an estimate that lies up to a half too high. */
    @Test
    void holdsForAnyCapacity() {
        for (double noise : new double[] {0.005, 0.02, 0.05}) {
            Searches searches = oracles(noise, 0.5, 1.0);
            assertThat(searches.meanRungs()).isLessThan(12);
            searches.assertShare(0.90, One::covered);
            searches.assertShare(0.98, one -> one.within(0.10));
            searches.assertShare(noise < 0.05 ? 0.98 : 0.80, one -> one.within(0.05));
        }
    }

    @Test
    void aMisleadingEstimateCostsRungsAndNotTheAnswer() {
        Searches searches = oracles(0.02, 0.05, 0.3);
        assertThat(searches.meanRungs()).isBetween(9.0, 16.0);
        searches.assertShare(0.90, One::covered);
        searches.assertShare(0.95, one -> one.within(0.10));
    }

    @Test
    void wrongJudgementsMakeNoCapacityOfNone() {
        Searches none =
                Searches.run(100, i -> one(new Oracle(100, 10, _ -> false).misjudged(0.05, new SplittableRandom(i))));
        none.assertShare(
                0.97,
                one -> one.capacity().kind() == Kind.NONE || !one.capacity().converged());
        none.assertShare(0.60, one -> one.capacity().kind() == Kind.NONE);
    }

    @Test
    void wrongJudgementsHideNoLowerBound() {
        Searches endless =
                Searches.run(100, i -> one(new Oracle(1e6, 20, _ -> true).misjudged(0.05, new SplittableRandom(i))));
        endless.assertShare(0.95, one -> one.capacity().kind() == Kind.LOWER_BOUND);
    }

    private static One one(SimulatedTarget target) {
        return new One(SimulatedClimb.run(Searches.search(GREATEST, 0.10), target), Double.NaN);
    }

    private static Searches quota(int milliCpu, double tolerance, double noise, double truth, int count) {
        return Searches.run(count, i -> {
            QuotaTarget target = new QuotaTarget(milliCpu, noise, i);
            SimulatedClimb climb = SimulatedClimb.run(Searches.search(GREATEST, tolerance), target);
            return new One(climb, truth / target.slowness());
        });
    }

    /** Capacities that are a share of the throughput. */
    private static Searches oracles(double noise, double leastShare, double greatestShare) {
        return Searches.run(200, i -> {
            SplittableRandom random = new SplittableRandom(i);
            double capacity = Math.exp(random.nextDouble(Math.log(50), Math.log(1_000)));
            double throughput = capacity / random.nextDouble(leastShare, greatestShare);
            Oracle target = Oracle.noisy(throughput, capacity, noise, random);
            return new One(SimulatedClimb.run(Searches.search(20_000, 0.10), target), capacity);
        });
    }

    private static double planned(double tolerancePercent) {
        var ladder = new Ladder.Capacity(GREATEST, tolerancePercent, Arrival.POISSON);
        return ProgramDuration.ofClimb(Samples.program(ladder)).expectedRungs();
    }

    private static Step.Measure rung(int milliCpu) {
        Rung like = open(milliCpu / 5.2);
        return new Step.Measure(like, RungLength.windowNanos(like, Searches.STEP_SECONDS));
    }

    private static Rung open(double rate) {
        return new Rung.Open(rate, Arrival.POISSON);
    }
}
