package dev.coffeeshop.measurement.climbing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffeeshop.measurement.Arrival;
import dev.coffeeshop.measurement.Invalidity.Reason;
import dev.coffeeshop.measurement.Rung;
import dev.coffeeshop.measurement.RungResult;
import dev.coffeeshop.measurement.pacing.ClimbLimits;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ListedClimbTest {

    private static final Oracle SHOP = new Oracle(60, 10, rate -> rate < 50);

    @Test
    void climbsInOrder() {
        SimulatedClimb climb = SimulatedClimb.run(ladder(10, 70, 30), SHOP);
        assertThat(levels(climb)).containsExactly(10.0, 70.0, 30.0);
        assertThat(climb.found()).isNull();
    }

    @Test
    void whatMayNotBeCountedIsMeasuredAgainInItsPlace() {
        assertThat(levels(invalid(2))).containsExactly(10.0, 20.0, 20.0, 30.0);
    }

    @Test
    void afterThreeAttemptsTheClimbGoesOn() {
        assertThat(levels(invalid(2, 3, 4))).containsExactly(10.0, 20.0, 20.0, 20.0, 30.0);
        assertThat(levels(invalid(2, 3, 4, 5))).containsExactly(10.0, 20.0, 20.0, 20.0, 30.0, 30.0);
    }

    @Test
    void aLongLadderIsClimbedToItsEndWithinItsLimit() {
        double[] rates = IntStream.rangeClosed(1, 16).asDoubleStream().toArray();
        SimulatedClimb climb = SimulatedClimb.run(ladder(rates), SHOP.invalid(Reason.GENERATOR_LATE, () -> true));
        assertThat(climb.rungs()).hasSize(ClimbLimits.MAX_RUNGS);
        assertThat(levels(climb).stream().distinct()).hasSize(16);
        assertThat(levels(climb)).isSorted();
    }

    @Test
    void nothingFollowsALostPod() {
        AtomicInteger number = new AtomicInteger();
        SimulatedTarget target = SHOP.invalid(Reason.FOLLOWER_LOST, () -> number.incrementAndGet() == 2);
        assertThat(levels(SimulatedClimb.run(ladder(10, 20, 30), target))).containsExactly(10.0, 20.0);
    }

    private static SimulatedClimb invalid(Integer... numbers) {
        AtomicInteger number = new AtomicInteger();
        List<Integer> disturbed = Arrays.asList(numbers);
        return SimulatedClimb.run(
                ladder(10, 20, 30),
                SHOP.invalid(Reason.NOISY_NODE, () -> disturbed.contains(number.incrementAndGet())));
    }

    private static ListedClimb ladder(double... rates) {
        List<Rung> rungs = DoubleStream.of(rates)
                .<Rung>mapToObj(rate -> new Rung.Open(rate, Arrival.POISSON))
                .toList();
        return new ListedClimb(rungs, 8);
    }

    private static List<Double> levels(SimulatedClimb climb) {
        return climb.rungs().stream().map(RungResult::level).toList();
    }
}
