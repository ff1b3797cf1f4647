package dev.coffeeshop.calibration.queueing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.coffeeshop.calibration.queueing.RungSimulation.Shown;
import dev.coffeeshop.measurement.Arrival;
import dev.coffeeshop.measurement.FailureKind;
import dev.coffeeshop.measurement.Percentile;
import dev.coffeeshop.measurement.Rung;
import dev.coffeeshop.measurement.pacing.BaselineRules;
import dev.coffeeshop.operator.design.Cell;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What is known of queues, limits and bottlenecks without simulation. */
class QueueTruthTest {

    private static final long TIMEOUT = TimeUnit.SECONDS.toNanos(50);

    /** Erlang C: 14 servers and 10 erlangs. */
    @Test
    void anOrderWaitsAsErlangHasIt() {
        Shop shop = Shop.brewing(1_000).on(14).withTimes(Shop.Times.EXPONENTIAL);
        Shown shown = open(shop, new Cell(14_000, 1), 10, 100_000);
        assertThat((double) shown.waited() / shown.recording().whole().arrivals())
                .isCloseTo(0.1741319, within(0.008));
    }

    /** Erlang (1909): constant service at half of the load. */
    @Test
    void constantServiceWaitsHalfAsLong() {
        Shown shown = open(Shop.brewing(10), new Cell(1_000, 1), 50, 10_000);
        assertThat(1e3 * shown.recording().meanSojournSeconds()).isCloseTo(10 + 5, within(0.2));
        assertThat(milliseconds(shown, Percentile.P90)).isCloseTo(10 + 15.157, within(0.4));
        assertThat(milliseconds(shown, Percentile.P99)).isCloseTo(10 + 33.363, within(1.5));
    }

    @Test
    void aCpuLimitServesLimitOverCost() {
        assertThat(saturated(Shop.brewing(5), 200, 1)).isCloseTo(40, within(0.5));
        assertThat(saturated(Shop.brewing(5).on(3), 200, 1)).isCloseTo(40, within(0.5));
        assertThat(saturated(Shop.brewing(5), 200, 4)).isCloseTo(160, within(2.0));
    }

    @Test
    void aLimitBeyondWhatItsMachinesCanUseHoldsNothingBack() {
        assertThat(saturated(Shop.brewing(5), 2_000, 1)).isCloseTo(200, within(2.0));
        assertThat(saturated(Shop.brewing(5).on(2), 2_000, 1)).isCloseTo(400, within(4.0));
    }

    @Test
    void countsWhatItUsesAndHowOftenItIsHeldBack() {
        Shown shown = closed(Shop.brewing(5), new Cell(200, 1), 8);
        CpuCounters used = shown.used().getFirst();
        double seconds = shown.endNanos() / 1e9;
        assertThat(used.usedNanos() / 1e9 / seconds).isCloseTo(0.2, within(0.005));
        assertThat(used.periods()).isCloseTo(Math.round(seconds * 10), within(2L));
        assertThat((double) used.throttledPeriods() / used.periods()).isGreaterThan(0.97);
    }

    @Test
    void aMachineIsKeptWhileAnOrderWaits() {
        assertThat(saturated(Shop.brewing(2).pausing(18), 1_000, 1)).isCloseTo(50, within(1.0));
        assertThat(saturated(Shop.brewing(2).pausing(18).on(3), 1_000, 2)).isCloseTo(300, within(5.0));
    }

    @Test
    void oneTillServesAllReplicasOneAtATime() {
        Shop shop = Shop.brewing(2).paying(10);
        assertThat(saturated(shop, 1_000, 1)).isCloseTo(1e3 / 12, within(1.0));
        assertThat(saturated(shop, 1_000, 2)).isCloseTo(100, within(1.0));
        assertThat(saturated(shop, 1_000, 4)).isCloseTo(100, within(1.0));
    }

    @Test
    void peersCostCpu() {
        assertThat(saturated(Shop.brewing(5).chatting(0.10, 0), 200, 4)).isCloseTo(160 / 1.3, within(2.0));
        assertThat(saturated(Shop.brewing(5).chatting(0, 0.02), 200, 4)).isCloseTo(160 / 1.24, within(2.0));
    }

    @Test
    void everythingTakesLongerOnSlowHosts() {
        Deployment slow = new Deployment(Shop.brewing(5), new Cell(200, 1), 1.25);
        assertThat(run(slow, Rung.Closed.backToBack(8), 40).recording().answeredInWindow() / 40.0)
                .isCloseTo(32, within(0.5));
    }

    /**
     * One order is made and the tenth that waits ends it: eleven are lost. Then 20 users are refused every 10 ms until it is
     * back, 5 s later, and do the same again.
     */
    @Test
    void aCrashLosesWhatWasTakenAndTurnsAwayUntilItIsOver() {
        Shown shown = closed(Shop.brewing(5).crashingAt(10), new Cell(200, 1), 20);
        int crashes = shown.crashes().size();
        assertThat(crashes).isBetween(8, 9);
        assertThat(shown.recording().whole().failures())
                .as("the first crash was before the window")
                .containsEntry(FailureKind.RESET, 11L * (crashes - 1));
        assertThat(shown.recording().whole().failures().get(FailureKind.REFUSED))
                .isBetween(78_000L, 80_000L);
    }

    @Test
    void fewerThanCrashItWaitForTheirTurn() {
        Shown shown = closed(Shop.brewing(5).crashingAt(10), new Cell(200, 1), 10);
        assertThat(shown.crashes()).isEmpty();
        assertThat(shown.recording().whole().failures()).isEmpty();
    }

    @Test
    void whoGetsNoAnswerInTimeGivesUp() {
        Rung rung = new Rung.Open(80, Arrival.POISSON);
        Shown shown = RungSimulation.run(
                new Deployment(Shop.brewing(5), new Cell(200, 1), 1),
                rung,
                TimeUnit.SECONDS.toNanos(20),
                TimeUnit.SECONDS.toNanos(2),
                TIMEOUT,
                1,
                1);
        assertThat(shown.recording().whole().arrivals()).isEqualTo(1_600);
        assertThat(shown.recording().whole().failures().get(FailureKind.TIMEOUT))
                .isGreaterThan(600);
        assertThat(shown.recording().whole().summary().max()).isLessThanOrEqualTo(2_000_000);
        assertThat(shown.endNanos()).isLessThanOrEqualTo(TimeUnit.SECONDS.toNanos(23));
    }

    @Test
    void oneOrderAtATimeTakesItsTimeAndNoMore() {
        var shown = BaselineSimulation.run(
                new Deployment(Shop.brewing(5).pausing(7).paying(3), new Cell(200, 2), 1),
                BaselineRules.standard(),
                Percentile.P50,
                TIMEOUT,
                1);
        assertThat(shown.tally().succeeded()).as("one in 215 ms, for 12 s").isEqualTo(56);
        assertThat(shown.tally().summary().mean()).isCloseTo(15_000, within(15.0));
    }

    private static double saturated(Shop shop, int milliCpu, int replicas) {
        return closed(shop, new Cell(milliCpu, replicas), 64).recording().answeredInWindow() / 40.0;
    }

    private static Shown closed(Shop shop, Cell cell, int users) {
        return run(new Deployment(shop, cell, 1), Rung.Closed.backToBack(users), 40);
    }

    private static Shown open(Shop shop, Cell cell, double rate, long seconds) {
        return run(new Deployment(shop, cell, 1), new Rung.Open(rate, Arrival.POISSON), seconds);
    }

    private static Shown run(Deployment deployment, Rung rung, long seconds) {
        return RungSimulation.run(deployment, rung, TimeUnit.SECONDS.toNanos(seconds), TIMEOUT, TIMEOUT, 1, 1);
    }

    private static double milliseconds(Shown shown, Percentile percentile) {
        return shown.recording().whole().percentile(percentile).orElseThrow() / 1e3;
    }
}
