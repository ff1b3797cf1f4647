package dev.coffeeshop.measurement.pacing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.coffeeshop.measurement.Arrival;
import dev.coffeeshop.measurement.Rung;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class PacingProperties {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    @Property(tries = 200)
    void everyStreamIsAscendingWithinTheRungAndOfExactCount(
            @ForAll @DoubleRange(min = 0.1, max = 5_000) double rate,
            @ForAll Arrival arrival,
            @ForAll @IntRange(min = 1, max = 4) int senders,
            @ForAll long seed) {
        ArrivalPlan plan = new ArrivalPlan(new Rung.Open(rate, arrival), SECOND, seed, 1);
        long total = 0;
        for (int sender = 0; sender < senders; sender++) {
            List<Long> times = drain(plan.times(sender, senders));
            assertThat(times).isSorted().allMatch(time -> 0 <= time && time < SECOND);
            total += times.size();
        }
        assertThat(total).isEqualTo(plan.count()).isEqualTo(Math.max(1, Math.round(rate)));
    }

    @Property(tries = 100)
    void anOpenRungBeginsASecondBeforeItsWindow(
            @ForAll @DoubleRange(min = 0.1, max = 500) double rate, @ForAll Arrival arrival, @ForAll long seed) {
        ArrivalPlan plan = new ArrivalPlan(new Rung.Open(rate, arrival), 2 * SECOND, seed, 1);
        List<Long> times = drain(plan.timesWithRamp(0, 1));
        List<Long> measured = drain(plan.times(0, 1));
        assertThat(times).isSorted().hasSizeGreaterThan(measured.size());
        assertThat(times.stream().filter(time -> time >= SECOND).map(time -> time - SECOND))
                .containsExactlyElementsOf(measured);
    }

    @Property(tries = 50)
    void theSameSeedDrawsTheSameTimes(@ForAll long seed, @ForAll @IntRange(min = 1, max = 16) int number) {
        ArrivalPlan plan = new ArrivalPlan(new Rung.Open(100, Arrival.POISSON), SECOND, seed, number);
        ArrivalPlan next = new ArrivalPlan(new Rung.Open(100, Arrival.POISSON), SECOND, seed, number + 1);
        List<Long> times = drain(plan.times(0, 2));
        assertThat(drain(plan.times(0, 2))).isEqualTo(times);
        assertThat(drain(plan.times(1, 2))).isNotEqualTo(times);
        assertThat(drain(next.times(0, 2))).isNotEqualTo(times);
    }

    /** Ordered uniforms: the mean is half the rung, and the gaps are exponential, so their deviation is their mean. */
    @Example
    void poissonTimesAreOrderedUniforms() {
        ArrivalPlan plan = new ArrivalPlan(new Rung.Open(20_000, Arrival.POISSON), SECOND, 42, 1);
        List<Long> times = drain(plan.times(0, 1));
        double mean = times.stream().mapToLong(Long::longValue).average().orElseThrow();
        assertThat(mean / SECOND).isCloseTo(0.5, within(0.01));
        List<Long> gaps = new ArrayList<>();
        for (int i = 1; i < times.size(); i++) {
            gaps.add(times.get(i) - times.get(i - 1));
        }
        double meanGap = gaps.stream().mapToLong(Long::longValue).average().orElseThrow();
        double squares = gaps.stream()
                .mapToDouble(gap -> (gap - meanGap) * (gap - meanGap))
                .average()
                .orElseThrow();
        assertThat(Math.sqrt(squares) / meanGap).isCloseTo(1, within(0.05));
    }

    @Property(tries = 100)
    void theThinkTimeOfTheBaselineStaysWithinItsClamp(@ForAll @IntRange(min = 0, max = 60_000) int milliseconds) {
        long think = BaselineRules.standard().thinkNanos(TimeUnit.MILLISECONDS.toNanos(milliseconds));
        assertThat(think).isEqualTo(TimeUnit.MILLISECONDS.toNanos(Math.clamp(10L * milliseconds, 200, 1_000)));
    }

    private static List<Long> drain(IntendedTimes times) {
        List<Long> drained = new ArrayList<>();
        for (long time = times.next(); time != IntendedTimes.NONE; time = times.next()) {
            drained.add(time);
        }
        return drained;
    }
}
