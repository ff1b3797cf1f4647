package dev.coffeeshop.operator.analysis;

import static dev.coffeeshop.operator.analysis.Load.during;
import static dev.coffeeshop.operator.analysis.Load.fail;
import static dev.coffeeshop.operator.analysis.Load.invalid;
import static dev.coffeeshop.operator.analysis.Load.open;
import static dev.coffeeshop.operator.analysis.Load.pass;
import static dev.coffeeshop.operator.analysis.Load.rung;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.coffeeshop.measurement.Invalidity.Reason;
import dev.coffeeshop.measurement.RungResult;
import dev.coffeeshop.measurement.RungResult.Miss;
import dev.coffeeshop.operator.analysis.TrialMeasurement.CpuSample;
import dev.coffeeshop.operator.design.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CpuUseTest {

    private static final Cell ONE = new Cell(200, 1);
    private static final Cell TWO = new Cell(200, 2);

    /** Rungs of ten seconds at 100, 200 and 300: four users are the capacity, sixteen are too many. */
    private static final RungResult[] LADDER = {pass(1, 20), pass(4, 38), fail(16, Miss.LATENCY)};

    @Test
    void countsTheRungsAtAndAboveTheCapacity() {
        List<CpuSample> samples = samples(
                sample(101, 1, 10, 0), sample(109, 1.4, 90, 0), // 0.05 cores below the capacity
                sample(201, 10, 100, 0), sample(209, 11.2, 180, 24), // 0.15 cores
                sample(301, 20, 1_000, 500), sample(309, 21.6, 1_080, 572)); // 0.2 cores

        CpuUse use = use(ONE, samples, LADDER).orElseThrow();

        assertThat(use.usedPercent()).isCloseTo(100 * 0.175 / 0.2, within(1e-9));
        assertThat(use.throttledPercent().orElseThrow()).isCloseTo(100 * 96.0 / 160, within(1e-9));
        assertThat(use.millisecondsPerRequest().orElseThrow())
                .as("0.175 cores for 480 answers in 20 s")
                .isCloseTo(1_000 * 0.175 * 20 / 480, within(1e-9));
    }

    @Test
    void countsTheRungAtTheCapacityWhereNoneFailed() {
        List<CpuSample> samples = samples(
                sample(101, 1, 10, 0),
                sample(109, 2.6, 90, 80), // full, below
                sample(201, 10, 100, 0),
                sample(209, 10.8, 180, 0));

        assertThat(use(ONE, samples, pass(1, 20), pass(4, 60)).orElseThrow().usedPercent())
                .isCloseTo(50, within(1e-9));
    }

    @Test
    void fewerThanTwoSamplesInARungAreUnknown() {
        assertThat(use(ONE, List.of(), LADDER)).isEmpty();
        assertThat(use(ONE, samples(sample(205, 10, 100, 0), sample(305, 12, 1_000, 10)), LADDER))
                .as("one sample in each of two rungs with a pause between them")
                .isEmpty();
        assertThat(use(ONE, samples(sample(150, 10, 100, 0), sample(160, 12, 1_000, 10)), LADDER))
                .as("between rungs")
                .isEmpty();
    }

    @Test
    void rungsWithoutAPauseAreOneStretch() {
        RungResult[] ladder = {
            during(pass(1, 20), 10, 18), during(pass(4, 38), 18.2, 26.2), during(fail(16, Miss.LATENCY), 26.4, 36.4)
        };

        Optional<CpuUse> use = use(ONE, samples(sample(20, 1, 10, 0), sample(35, 3.4, 160, 75)), ladder);

        assertThat(use.orElseThrow().usedPercent()).isCloseTo(80, within(1e-9));
    }

    @Test
    void aRestartSetsTheCountersBackAndIsLeftOut() {
        List<CpuSample> samples = samples(
                sample(301, 50, 500, 0), sample(303, 50.4, 520, 20), // full
                sample(305, 0.2, 2, 0), sample(308, 0.5, 32, 15)); // a new container, half used

        CpuUse use = use(ONE, samples, fail(1, Miss.ERRORS), fail(4, Miss.ERRORS), fail(16, Miss.ERRORS))
                .orElseThrow();

        assertThat(use.usedPercent()).isCloseTo(100 * (0.4 + 0.3) / 5 / 0.2, within(1e-9));
        assertThat(use.throttledPercent().orElseThrow()).isCloseTo(100 * 35.0 / 50, within(1e-9));
    }

    @Test
    void severalPodsAddUpAndEachMustBeKnown() {
        List<CpuSample> one = samples(sample(301, 1, 10, 0), sample(309, 2.6, 90, 40));
        List<CpuSample> other = pod("shop-1", samples(sample(302, 7, 10, 0), sample(306, 7.4, 50, 0)));

        assertThat(use(TWO, one, LADDER)).isEmpty();
        CpuUse use = use(TWO, Stream.concat(one.stream(), other.stream()).toList(), LADDER)
                .orElseThrow();
        assertThat(use.usedPercent()).isCloseTo(100 * (0.2 + 0.1) / 0.4, within(1e-9));
        assertThat(use.throttledPercent().orElseThrow()).isCloseTo(100 * 40.0 / 120, within(1e-9));
    }

    @Test
    void throttlingIsUnknownWhereTheKubeletDoesNotTellOfIt() {
        List<CpuSample> samples = samples(sample(301, 1, null, null), sample(309, 2.6, null, null));

        CpuUse use = use(ONE, samples, LADDER).orElseThrow();

        assertThat(use.usedPercent()).isCloseTo(100, within(1e-9));
        assertThat(use.throttledPercent()).isEmpty();
    }

    @Test
    void invalidRungsAndProbesAreNotLookedAt() {
        RungResult[] rungs = {
            pass(4, 38), invalid(fail(16, Miss.LATENCY), Reason.GENERATOR_LATE), open(fail(400, Miss.ERRORS))
        };

        assertThat(use(ONE, samples(sample(201, 1, 10, 0), sample(309, 20, 90, 0)), rungs))
                .isEmpty();
        assertThat(use(ONE, samples(sample(301, 1, 10, 0), sample(309, 20, 90, 0)), rungs))
                .isEmpty();
    }

    @Test
    void anOpenRungPaysForItsAnswersUntilTheLastOne() {
        RungResult overloaded = during(open(rung(80, 10, 300, 0, Miss.OVERLOADED)), 100, 115);
        TrialMeasurement trial = Load.sampled(
                Load.trial(ONE, 1, null, List.of(), overloaded), samples(sample(101, 0, 0, 0), sample(111, 2, 100, 0)));

        CpuUse use = CpuUse.of(Repetition.of(trial, new RateCapacity())).orElseThrow();

        assertThat(use.millisecondsPerRequest().orElseThrow()).isCloseTo(1_000 * 0.2 * 15 / 300, within(1e-9));
    }

    @Property(tries = 200)
    void howeverOftenSamplesAreTakenASteadyWorkloadUsesWhatItUses(
            @ForAll @DoubleRange(min = 0.01, max = 0.2) double cores,
            @ForAll @IntRange(min = 2, max = 40) int count,
            @ForAll @IntRange(min = 0, max = 39) int restart) {
        List<CpuSample> samples = new ArrayList<>();
        double[] times = DoubleStream.iterate(300, time -> time + 10.0 / (count - 1))
                .limit(count)
                .toArray();
        for (int index = 0; index < count; index++) {
            double since = index < restart ? 0 : times[Math.min(restart, count - 1)];
            samples.add(sample(Math.min(310, times[index]), cores * (times[index] - since), null, null));
        }

        use(ONE, samples, LADDER).ifPresent(use -> assertThat(use.usedPercent()).isCloseTo(500 * cores, within(0.5)));
    }

    private static Optional<CpuUse> use(Cell cell, List<CpuSample> samples, RungResult... rungs) {
        TrialMeasurement trial = Load.sampled(Load.trial(cell, 1, 6, rungs), samples);
        return CpuUse.of(Repetition.of(trial, new UsersCapacity()));
    }

    private static List<CpuSample> samples(CpuSample... samples) {
        return List.of(samples);
    }

    private static List<CpuSample> pod(String name, List<CpuSample> samples) {
        return samples.stream()
                .map(sample -> new CpuSample(
                        sample.at(), name, sample.cpuSeconds(), sample.periods(), sample.throttledPeriods()))
                .toList();
    }

    private static CpuSample sample(
            double second, double cpuSeconds, @Nullable Integer periods, @Nullable Integer held) {
        return new CpuSample(
                Load.second(second),
                "shop-0",
                cpuSeconds,
                periods == null ? null : periods.longValue(),
                held == null ? null : held.longValue());
    }
}
