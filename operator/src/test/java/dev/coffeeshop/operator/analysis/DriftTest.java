package dev.coffeeshop.operator.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.coffeeshop.measurement.LoadResult;
import dev.coffeeshop.measurement.RungResult.Miss;
import dev.coffeeshop.operator.api.v1alpha1.CellStatus.Estimate;
import dev.coffeeshop.operator.api.v1alpha1.DriftStatus;
import dev.coffeeshop.operator.design.Cell;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Six cells, each a minute a repetition, in shuffled blocks. */
class DriftTest {

    private static final List<Cell> CELLS = IntStream.of(100, 200, 400)
            .boxed()
            .flatMap(cpu -> IntStream.of(1, 2).mapToObj(replicas -> new Cell(cpu, replicas)))
            .toList();
    private static final int EXPERIMENTS = 1_000;

    /** Factors are those of the last trial over the first. */
    @ParameterizedTest
    @CsvSource({"1.2, 0.02, 3", "1.2, 0.05, 5", "0.8, 0.05, 5", "1.2, 0.05, 10"})
    void findsAPlantedDriftOfAFifth(double factor, double noise, int repetitions) {
        List<Drift> drifts = simulated(time -> Math.pow(factor, time), noise, repetitions);

        assertThat(share(drifts, Drift::matters)).isGreaterThan(0.95);
        assertThat(drifts.stream().mapToDouble(Drift::logChange).average().orElseThrow())
                .isCloseTo(Math.log(factor), within(0.01));
        assertThat(share(drifts, drift -> holds(drift, Math.log(factor)))).isBetween(0.93, 0.97);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5, 10})
    void isNotAlarmedByNoise(int repetitions) {
        List<Drift> drifts = simulated(_ -> 1, 0.05, repetitions);

        assertThat(share(drifts, Drift::matters)).isLessThan(0.05);
        assertThat(share(drifts, drift -> holds(drift, 0))).isBetween(0.93, 0.97);
    }

    /** A drift that is proven, and too small to be of any account. */
    @Test
    void aFewPercentDoNotMatter() {
        List<Drift> drifts = simulated(time -> Math.pow(1.05, time), 0.01, 10);

        assertThat(share(drifts, drift -> drift.logChange() > drift.logHalfWidth()))
                .isGreaterThan(0.99);
        assertThat(drifts).noneMatch(Drift::matters);
    }

    /** A model with block effects would see nothing of it. */
    @Test
    void seesWhatChangesFromBlockToBlockOnly() {
        List<Drift> drifts = simulated(time -> 1 + 0.1 * Math.min(2, Math.floor(3 * time)), 0.01, 3);

        assertThat(drifts).allMatch(Drift::matters);
    }

    @Test
    void saysItInPercentWithItsSign() {
        DriftStatus slower = drift(time -> Math.pow(0.8, time), 3).orElseThrow().status();
        DriftStatus faster =
                drift(time -> Math.pow(1.25, time), 3).orElseThrow().status();

        assertThat(Double.parseDouble(slower.percent().value())).isCloseTo(-20, within(0.2));
        assertThat(Double.parseDouble(faster.percent().value())).isCloseTo(25, within(0.2));
        assertThat(slower.matters()).isTrue();
        assertThat(slower.percent()).satisfies(DriftTest::lowerBeforeUpper);
        assertThat(faster.percent()).satisfies(DriftTest::lowerBeforeUpper);
    }

    @Test
    void isAbsentWithoutEnoughRepetitions() {
        assertThat(drift(_ -> 1, 1)).isEmpty();
        assertThat(Drift.of(List.of())).isEmpty();
        assertThat(Drift.of(List.of(runs(CELLS.getFirst(), 0, 1, 2))))
                .as("one degree of freedom")
                .isEmpty();
        assertThat(Drift.of(List.of(runs(CELLS.getFirst(), 0, 1, 2, 3, 4))))
                .as("three")
                .isPresent();
        assertThat(Drift.of(List.of(runs(CELLS.getFirst(), 0, 0, 0, 0, 0))))
                .as("all at once")
                .isEmpty();
    }

    @Test
    void aLowerBoundSaysNothing() {
        Cell cell = CELLS.getFirst();
        List<TrialMeasurement> unbounded = IntStream.rangeClosed(1, 5)
                .mapToObj(repetition ->
                        started(repetition, Load.trial(cell, repetition, 6, Load.pass(1, 100), Load.pass(4, 300))))
                .toList();

        assertThat(Drift.of(List.of(runs(cell, unbounded)))).isEmpty();
    }

    /** Each rung lasts 10 s, so that one request more or less is one in ten times the rate. */
    @Test
    void isNeverSurerThanTheInstrument() {
        Drift still = drift(_ -> 1, 5).orElseThrow();

        assertThat(still.logChange()).isCloseTo(0, within(1e-12));
        assertThat(still.logHalfWidth()).isCloseTo(Math.log1p(1.0 / 1_000), within(1e-9));
    }

    private static boolean holds(Drift drift, double truth) {
        return Math.abs(drift.logChange() - truth) <= drift.logHalfWidth();
    }

    private static double share(List<Drift> drifts, Predicate<Drift> which) {
        return drifts.stream().filter(which).count() / (double) drifts.size();
    }

    private static void lowerBeforeUpper(Estimate percent) {
        assertThat(Double.parseDouble(percent.lower())).isLessThan(Double.parseDouble(percent.value()));
        assertThat(Double.parseDouble(percent.upper())).isGreaterThan(Double.parseDouble(percent.value()));
    }

    /** @param speed of the cluster at a time from 0, at the first trial, to 1, at the last */
    private static List<Drift> simulated(DoubleUnaryOperator speed, double noise, int repetitions) {
        Random random = new Random(1);
        return IntStream.range(0, EXPERIMENTS)
                .mapToObj(_ ->
                        Drift.of(experiment(speed, noise, repetitions, random)).orElseThrow())
                .toList();
    }

    private static Optional<Drift> drift(DoubleUnaryOperator speed, int repetitions) {
        return Drift.of(experiment(speed, 0, repetitions, new Random(1)));
    }

    private static List<CellRuns> experiment(DoubleUnaryOperator speed, double noise, int repetitions, Random random) {
        List<TrialMeasurement> trials = new ArrayList<>();
        int last = CELLS.size() * repetitions - 1;
        for (int repetition = 1; repetition <= repetitions; repetition++) {
            List<Cell> order = new ArrayList<>(CELLS);
            Collections.shuffle(order, random);
            for (Cell cell : order) {
                double factor =
                        speed.applyAsDouble(trials.size() / (double) last) * Math.exp(noise * random.nextGaussian());
                trials.add(trial(cell, repetition, trials.size(), factor * cell.totalMillicores()));
            }
        }
        return CELLS.stream().map(cell -> runs(cell, trials)).toList();
    }

    /** @param minutes at which the repetitions began */
    private static CellRuns runs(Cell cell, double... minutes) {
        return runs(
                cell,
                IntStream.range(0, minutes.length)
                        .mapToObj(index -> trial(cell, index + 1, minutes[index], 100 + index % 2))
                        .toList());
    }

    private static CellRuns runs(Cell cell, List<TrialMeasurement> trials) {
        return CellRuns.of(cell, trials, Specs.users().load());
    }

    private static TrialMeasurement trial(Cell cell, int repetition, double minute, double perSecond) {
        return started(minute, Load.trial(cell, repetition, 6, Load.pass(4, perSecond), Load.fail(16, Miss.LATENCY)));
    }

    private static TrialMeasurement started(double minute, TrialMeasurement trial) {
        LoadResult load = trial.load();
        Instant start = Load.second(60 * minute);
        LoadResult moved = new LoadResult(
                load.generatorVersion(),
                start,
                start.plusSeconds(50),
                load.warmupRequests(),
                load.baseline(),
                load.rungs(),
                load.capacity(),
                load.calibrations());
        return new TrialMeasurement(trial.cell(), trial.repetition(), true, moved, trial.exits(), trial.samples());
    }
}
