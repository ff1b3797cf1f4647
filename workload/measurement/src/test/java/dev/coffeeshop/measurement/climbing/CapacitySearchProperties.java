package dev.coffeeshop.measurement.climbing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffeeshop.measurement.Arrival;
import dev.coffeeshop.measurement.CapacityEstimate;
import dev.coffeeshop.measurement.Invalidity.Reason;
import dev.coffeeshop.measurement.Ladder;
import dev.coffeeshop.measurement.LoadModel;
import dev.coffeeshop.measurement.RungResult;
import dev.coffeeshop.measurement.Samples;
import dev.coffeeshop.measurement.climbing.Climb.Step;
import dev.coffeeshop.measurement.pacing.ClimbLimits;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

/** Whatever the rungs show: passes and failures by chance, and such that may not be counted. */
class CapacitySearchProperties {

    @Property(tries = 150)
    void alwaysEndsWithinItsLimitsAndItsRange(
            @ForAll @DoubleRange(min = 0.1, max = 200_000) double greatest,
            @ForAll @DoubleRange(min = 1, max = 50) double tolerancePercent,
            @ForAll @DoubleRange(min = 0, max = 1) double passing,
            @ForAll @DoubleRange(min = 0, max = 0.5) double invalid,
            @ForAll long seed) {
        Climb climb = climb(greatest, tolerancePercent);
        SimulatedClimb run = SimulatedClimb.run(climb, chance(passing, invalid, seed));
        assertThat(run.rungs()).hasSizeLessThanOrEqualTo(ClimbLimits.MAX_SEARCH_RUNGS);
        assertThat(run.seconds()).isLessThanOrEqualTo(ClimbLimits.searchSeconds(8) + 1);
        assertThat(run.rungs())
                .filteredOn(rung -> rung.model() == LoadModel.OPEN)
                .allMatch(rung -> 0 < rung.level() && rung.level() <= greatest);
        CapacityEstimate found = run.capacity();
        assertThat(found.requestsPerSecond()).isBetween(found.lower(), found.upper());
        assertThat(found.lower()).isPositive();
        assertThat(found.upper()).isLessThanOrEqualTo(greatest);
    }

    @Property(tries = 50)
    void anyPrefixHasTheSameNextStep(
            @ForAll @DoubleRange(min = 0, max = 1) double passing,
            @ForAll @DoubleRange(min = 0, max = 0.5) double invalid,
            @ForAll long seed) {
        SimulatedClimb run = SimulatedClimb.run(climb(2_000, 5), chance(passing, invalid, seed));
        for (int i = 0; i < run.rungs().size(); i++) {
            RungResult rung = run.rungs().get(i);
            Step step = climb(2_000, 5).next(run.rungs().subList(0, i));
            assertThat(step).isInstanceOfSatisfying(Step.Measure.class, next -> {
                assertThat(next.rung().model()).isEqualTo(rung.model());
                assertThat(next.rung().level()).isEqualTo(rung.level());
            });
        }
        assertThat(climb(2_000, 5).next(run.rungs())).isEqualTo(new Step.Finished(run.capacity()));
    }

    @Property(tries = 50)
    void moreThanTwiceInARowIsNothingMeasuredAgain(
            @ForAll @DoubleRange(min = 0, max = 1) double invalid, @ForAll long seed) {
        List<RungResult> rungs =
                SimulatedClimb.run(climb(2_000, 5), chance(0.5, invalid, seed)).rungs();
        for (int i = 3; i < rungs.size(); i++) {
            List<RungResult> inARow = rungs.subList(i - 3, i + 1);
            assertThat(inARow.stream()
                            .allMatch(rung -> !rung.valid()
                                    && rung.level() == inARow.getFirst().level()))
                    .isFalse();
        }
    }

    private static Climb climb(double greatest, double tolerancePercent) {
        return Climb.of(Samples.program(new Ladder.Capacity(greatest, tolerancePercent, Arrival.POISSON)));
    }

    private static SimulatedTarget chance(double passing, double invalid, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double throughput = Math.exp(random.nextDouble(-2, 12));
        return new Oracle(throughput, 10, _ -> random.nextDouble() < passing)
                .invalid(Reason.GENERATOR_LATE, () -> random.nextDouble() < invalid);
    }
}
