package dev.coffeeshop.measurement.climbing;

import static dev.coffeeshop.measurement.climbing.Searches.search;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.coffeeshop.measurement.Arrival;
import dev.coffeeshop.measurement.Calibration;
import dev.coffeeshop.measurement.CapacityEstimate;
import dev.coffeeshop.measurement.CapacityEstimate.Kind;
import dev.coffeeshop.measurement.Generators;
import dev.coffeeshop.measurement.Invalidity.Reason;
import dev.coffeeshop.measurement.Ladder;
import dev.coffeeshop.measurement.LoadModel;
import dev.coffeeshop.measurement.RungResult;
import dev.coffeeshop.measurement.Samples;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CapacitySearchTest {

    /** 60 requests a second at most, 50 within the objective. */
    private static final Oracle SHOP = new Oracle(60, 10, rate -> rate < 50);

    @Test
    void findsTheGreatestRateThatPasses() {
        SimulatedClimb climb = SimulatedClimb.run(search(1_000, 0.10), SHOP);
        CapacityEstimate capacity = climb.capacity();
        assertThat(capacity.kind()).isEqualTo(Kind.MEASURED);
        assertThat(capacity.converged()).isTrue();
        assertThat(capacity.requestsPerSecond()).isCloseTo(50, within(2.5));
        assertThat(capacity.upper() / capacity.lower()).isLessThanOrEqualTo(1.1 * 1.1);
        assertThat(50.0).isBetween(capacity.lower(), capacity.upper());
    }

    @Test
    void probesUntilMoreUsersNoLongerHelp() {
        assertThat(probes(SHOP)).containsExactly(8.0);
        assertThat(probes(new Oracle(300, 10, rate -> rate < 250))).containsExactly(8.0, 32.0);
        assertThat(probes(new Oracle(100_000, 10, rate -> rate < 900))).containsExactly(8.0, 32.0, 128.0);
        assertThat(probes(new Oracle(100_000, 1, rate -> rate < 900))).containsExactly(8.0, 32.0, 128.0, 512.0);
        SimulatedTarget flat = (step, number) -> new Oracle(90, 90, rate -> rate < 80).measure(step, number);
        assertThat(probes(flat)).containsExactly(8.0);
    }

    @Test
    void askedRatesAreReadable() {
        List<RungResult> rungs = SimulatedClimb.run(search(1_000, 0.05), SHOP).rungs();
        assertThat(rungs)
                .filteredOn(rung -> rung.model() == LoadModel.OPEN)
                .allSatisfy(rung -> assertThat(String.valueOf(rung.level())).hasSizeLessThanOrEqualTo(6));
    }

    @Test
    void whatNeverFailsHasALowerBound() {
        SimulatedClimb climb = SimulatedClimb.run(search(400, 0.10), new Oracle(100_000, 10, _ -> true));
        assertThat(climb.capacity()).isEqualTo(new CapacityEstimate(Kind.LOWER_BOUND, 400, 400, 400, true));
        assertThat(climb.rungs()).hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void whatNeverPassesHasNoCapacity() {
        SimulatedClimb broken = SimulatedClimb.run(search(400, 0.10), new Oracle(0, 10, _ -> false));
        assertThat(broken.capacity().kind()).isEqualTo(Kind.NONE);
        assertThat(broken.capacity().converged()).isTrue();
        SimulatedClimb slow = SimulatedClimb.run(search(400, 0.10), new Oracle(100, 20, _ -> false));
        assertThat(slow.capacity().kind()).isEqualTo(Kind.NONE);
        assertThat(slow.capacity().requestsPerSecond()).isLessThan(1);
    }

    @Test
    void asksNoMoreThanTheGeneratorsCan() {
        Climb climb = Climb.of(
                Samples.program(new Ladder.Capacity(5_000, 10, Arrival.POISSON)),
                new Generators(2, List.of(new Calibration("a", 900), new Calibration("b", 500))));
        SimulatedClimb found = SimulatedClimb.run(climb, new Oracle(100_000, 10, rate -> rate < 2_000));
        assertThat(found.capacity().kind()).isEqualTo(Kind.LOWER_BOUND);
        assertThat(found.capacity().requestsPerSecond()).isCloseTo(700, within(1e-9));
        assertThat(found.rungs()).allMatch(rung -> rung.level() <= 700);
    }

    @Test
    void manyMoreInParallelThanThereAreUsersIsFound() {
        SimulatedClimb climb = SimulatedClimb.run(search(20_000, 0.10), new Oracle(10_000, 5, rate -> rate < 9_000));
        assertThat(climb.capacity().converged()).isTrue();
        assertThat(climb.capacity().requestsPerSecond()).isCloseTo(9_000, within(450.0));
    }

    @Test
    void aBoundThatBindsFarBelowTheThroughputIsFound() {
        SimulatedClimb climb = SimulatedClimb.run(search(20_000, 0.10), new Oracle(1_000, 200, rate -> rate < 100));
        assertThat(climb.capacity().converged()).isTrue();
        assertThat(climb.capacity().requestsPerSecond()).isCloseTo(100, within(5.0));
    }

    @Test
    void whereRatesPassAboveOneThatFailsItEndsAtOneOfTheEdges() {
        Oracle target = new Oracle(120, 10, rate -> rate < 50 || (70 < rate && rate < 100));
        double found =
                SimulatedClimb.run(search(1_000, 0.10), target).capacity().requestsPerSecond();
        assertThat(Math.min(Math.abs(found / 50 - 1), Math.abs(found / 100 - 1)))
                .isLessThan(0.05);
    }

    @Test
    void aRungThatMayNotBeCountedIsMeasuredAgain() {
        AtomicInteger number = new AtomicInteger();
        SimulatedTarget target = SHOP.invalid(Reason.NOISY_NODE, () -> {
            int now = number.incrementAndGet();
            return now == 1 || now == 4 || now == 5;
        });
        SimulatedClimb climb = SimulatedClimb.run(search(1_000, 0.10), target);
        List<Double> levels = climb.rungs().stream().map(RungResult::level).toList();
        assertThat(levels.get(1)).isEqualTo(levels.get(0)).isEqualTo(8);
        assertThat(levels.get(5)).isEqualTo(levels.get(4)).isEqualTo(levels.get(3));
        SimulatedClimb undisturbed = SimulatedClimb.run(search(1_000, 0.10), SHOP);
        assertThat(climb.capacity()).isEqualTo(undisturbed.capacity());
        assertThat(climb.rungs()).hasSize(undisturbed.rungs().size() + 3);
    }

    @Test
    void aGeneratorThatNeverCountsLearnsNothingAndStops() {
        SimulatedClimb climb =
                SimulatedClimb.run(search(1_000, 0.10), SHOP.invalid(Reason.GENERATOR_SATURATED, () -> true));
        assertThat(climb.rungs()).hasSize(6);
        assertThat(climb.capacity().converged()).isFalse();
        assertThat(climb.capacity().lower()).isLessThan(1);
        assertThat(climb.capacity().upper()).isEqualTo(1_000);
    }

    @Test
    void nothingFollowsALostPod() {
        AtomicInteger number = new AtomicInteger();
        SimulatedClimb climb = SimulatedClimb.run(
                search(1_000, 0.10), SHOP.invalid(Reason.FOLLOWER_LOST, () -> number.incrementAndGet() == 4));
        assertThat(climb.rungs()).hasSize(4);
        assertThat(climb.capacity().converged()).isFalse();
        assertThat(50.0).isBetween(climb.capacity().lower(), climb.capacity().upper());
    }

    @Test
    void slowRungsEndWithTheTime() {
        SimulatedClimb climb = SimulatedClimb.run(search(1_000, 0.01), new Oracle(3, 1, rate -> rate < 2.5));
        assertThat(climb.seconds()).isBetween(250.0, 300.0);
        assertThat(climb.rungs()).hasSizeLessThan(16);
        assertThat(climb.capacity().converged()).isFalse();
        assertThat(2.5).isBetween(climb.capacity().lower(), climb.capacity().upper());
    }

    private static List<Double> probes(SimulatedTarget target) {
        return SimulatedClimb.run(search(1_000, 0.10), target).rungs().stream()
                .filter(rung -> rung.model() == LoadModel.CLOSED)
                .map(RungResult::level)
                .toList();
    }
}
