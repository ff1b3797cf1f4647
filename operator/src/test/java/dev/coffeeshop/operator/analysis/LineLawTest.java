package dev.coffeeshop.operator.analysis;

import static dev.coffeeshop.operator.analysis.Load.fail;
import static dev.coffeeshop.operator.analysis.Load.pass;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coffeeshop.measurement.RungResult;
import dev.coffeeshop.measurement.RungResult.Miss;
import dev.coffeeshop.operator.analysis.laws.Law;
import dev.coffeeshop.operator.api.v1alpha1.CellStatus.Estimate;
import dev.coffeeshop.operator.api.v1alpha1.ScalingLawStatus;
import dev.coffeeshop.operator.api.v1alpha1.ScalingLawStatus.Kind;
import dev.coffeeshop.operator.api.v1alpha1.ScalingStatus;
import dev.coffeeshop.operator.api.v1alpha1.ScalingStatus.Axis;
import dev.coffeeshop.operator.api.v1alpha1.ScalingStatus.Judgement;
import dev.coffeeshop.operator.design.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the status of a line says of its law and of its serial fraction. */
class LineLawTest {

    private static final List<Integer> COUNTS = List.of(1, 2, 4, 6, 8, 12);
    private static final double[] NOISE = {1.01, 0.99, 1};

    @Test
    void amdahlsLawHasItsContentionWithAnInterval() {
        ScalingLawStatus law = law(line(measured(new Law.Amdahl(500, 0.2), 3)));

        assertThat(law.kind()).isEqualTo(Kind.Amdahl);
        holds(law.perReplica(), 500);
        holds(law.contention(), 0.2);
        assertThat(law.coherency()).isNull();
        assertThat(law.bound()).isNull();
        assertThat(law.peakReplicas()).isNull();
        assertThat(Double.parseDouble(Objects.requireNonNull(law.heldOutErrorPercent())))
                .isLessThan(5);
        assertThat(law.note()).isEqualTo("no retrograde evidence up to 12 replicas");
    }

    @Test
    void aPeakThatWasPassedStandsInTheStatus() {
        ScalingLawStatus law = law(line(measured(new Law.UniversalScalability(500, 0.05, 0.03), 3)));

        assertThat(law.kind()).isEqualTo(Kind.UniversalScalability);
        holds(law.contention(), 0.05);
        holds(law.coherency(), 0.03);
        holds(law.peakReplicas(), 5.63);
        assertThat(law.note()).isNull();
    }

    @Test
    void aBottleneckHasItsBound() {
        ScalingLawStatus law = law(line(measured(new Law.Bottleneck(500, 1_700), 3)));

        assertThat(law.kind()).isEqualTo(Kind.Bottleneck);
        holds(law.bound(), 1_700);
        assertThat(law.contention()).isNull();
    }

    /** It falls from 2,000 to 1,900 only at the last, and no law here can do that. */
    @Test
    void aFallThatTheLawDoesNotExplainIsNamed() {
        List<TrialMeasurement> trials = new ArrayList<>();
        double[] perSecond = {500, 1_000, 2_000, 2_000, 2_000, 1_900};
        for (int index = 0; index < perSecond.length; index++) {
            trials.addAll(runs(COUNTS.get(index), perSecond[index], 3));
        }

        ScalingLawStatus law = law(line(trials));

        assertThat(law.kind()).isEqualTo(Kind.Bottleneck);
        assertThat(law.note())
                .matches("capacity was measured to fall from . to 12 replicas, which this law does not explain");
    }

    @Test
    void singleRunsHaveNoIntervals() {
        ScalingLawStatus law = law(line(measured(new Law.Linear(500), 1)));

        assertThat(law.kind()).isEqualTo(Kind.Linear);
        assertThat(Objects.requireNonNull(law.perReplica()).lower()).isNull();
        assertThat(law.note())
                .isEqualTo("no retrograde evidence up to 12 replicas; without intervals: some replica counts were"
                        + " measured only once");
    }

    @Test
    void fewReplicaCountsHaveASerialFractionButNoLaw() {
        List<TrialMeasurement> trials = measured(new Law.Amdahl(500, 0.2), List.of(1, 2, 4), 3);
        ScalingStatus line = line(List.of(1, 2, 4), trials);

        assertThat(law(line)).isEqualTo(refused("3 replica counts, and 6 are needed to tell laws apart"));
        holds(line.serialFraction(), 0.2);
    }

    @Test
    void aCellThatWasNotMeasuredRefusesTheLine() {
        List<TrialMeasurement> trials = measured(new Law.Linear(500), List.of(1, 2, 4, 6, 8), 3);
        ScalingStatus line = line(COUNTS, trials);

        assertThat(law(line)).isEqualTo(refused("400m-x12 was not measured"));
        assertThat(line.judgement()).isEqualTo(Judgement.NotJudged);
        assertThat(line.serialFraction()).isNull();
    }

    @Test
    void aCellWithoutCapacityRefusesTheLine() {
        List<TrialMeasurement> trials = measured(new Law.Linear(500), List.of(1, 2, 4, 6, 12), 1);
        trials.add(trial(8, 1, fail(1, Miss.ERRORS)));

        assertThat(Objects.requireNonNull(law(line(trials)).note()))
                .startsWith("400m-x8 has no capacity: 1 user already fails");
        assertThat(law(line(trials)).kind()).isNull();
    }

    @Test
    void aCellWithALowerBoundRefusesTheLine() {
        List<TrialMeasurement> trials = measured(new Law.Linear(500), List.of(1, 2, 4, 6, 8), 1);
        trials.add(trial(12, 1, pass(1, 1_000), pass(4, 6_000)));

        assertThat(Objects.requireNonNull(law(line(trials)).note()))
                .startsWith("the capacity of 400m-x12 is a lower bound: nothing failed up to 4 users");
    }

    @Test
    void aCellThatSometimesHasNoCapacityRefusesTheLine() {
        List<TrialMeasurement> trials = measured(new Law.Linear(500), 2);
        trials.add(trial(6, 3, fail(1, Miss.ERRORS)));

        assertThat(Objects.requireNonNull(law(line(trials)).note())).startsWith("the capacity of 400m-x6 is uncertain");
    }

    /** A least cell that was held back: 4 replicas with 5 times the capacity of one. */
    @Test
    void moreThanIdealGrowthHasANegativeSerialFraction() {
        List<TrialMeasurement> trials = runs(1, 100, 1);
        trials.addAll(runs(4, 500, 1));

        assertThat(line(List.of(1, 4), trials).serialFraction()).isEqualTo(new Estimate("-0.0667", null, null));
    }

    @Test
    void theUpAxisHasNeither() {
        List<Cell> cells = List.of(new Cell(200, 1), new Cell(400, 1));
        Findings findings = ExperimentAnalysis.analyse(
                Specs.users(),
                cells,
                List.of(
                        Load.trial(cells.getFirst(), 1, 6, saturated(100)),
                        Load.trial(cells.getLast(), 1, 6, saturated(200))),
                List.of());

        assertThat(findings.scaling()).singleElement().satisfies(up -> {
            assertThat(up.axis()).isEqualTo(Axis.Up);
            assertThat(up.speedup()).isNotNull();
            assertThat(up.serialFraction()).isNull();
            assertThat(up.law()).isNull();
        });
    }

    private static List<TrialMeasurement> measured(Law law, int repetitions) {
        return measured(law, COUNTS, repetitions);
    }

    private static List<TrialMeasurement> measured(Law law, List<Integer> counts, int repetitions) {
        List<TrialMeasurement> trials = new ArrayList<>();
        counts.forEach(replicas -> trials.addAll(runs(replicas, law.perSecond(replicas), repetitions)));
        return trials;
    }

    /** Runs that differ by 1 %, each cell's in another order. */
    private static List<TrialMeasurement> runs(int replicas, double perSecond, int repetitions) {
        List<TrialMeasurement> trials = new ArrayList<>();
        for (int repetition = 1; repetition <= repetitions; repetition++) {
            double noise = repetitions == 1 ? 1 : NOISE[(replicas / 2 + repetition) % NOISE.length];
            trials.add(trial(replicas, repetition, saturated(noise * perSecond)));
        }
        return trials;
    }

    private static TrialMeasurement trial(int replicas, int repetition, RungResult... rungs) {
        return Load.trial(new Cell(400, replicas), repetition, 6, rungs);
    }

    private static RungResult[] saturated(double perSecond) {
        return new RungResult[] {pass(1, perSecond / 2), pass(4, perSecond), fail(16, Miss.LATENCY)};
    }

    private static ScalingStatus line(List<TrialMeasurement> trials) {
        return line(COUNTS, trials);
    }

    private static ScalingStatus line(List<Integer> counts, List<TrialMeasurement> trials) {
        List<Cell> cells =
                counts.stream().map(replicas -> new Cell(400, replicas)).toList();
        return ExperimentAnalysis.analyse(Specs.users(), cells, trials, List.of())
                .scaling()
                .getFirst();
    }

    private static ScalingLawStatus law(ScalingStatus line) {
        return Objects.requireNonNull(line.law());
    }

    private static ScalingLawStatus refused(String reason) {
        return new ScalingLawStatus(null, null, null, null, null, null, null, reason);
    }

    private static void holds(@Nullable Estimate estimate, double truth) {
        Estimate given = Objects.requireNonNull(estimate);
        assertThat(truth)
                .isBetween(
                        Double.parseDouble(Objects.requireNonNull(given.lower())),
                        Double.parseDouble(Objects.requireNonNull(given.upper())));
        assertThat(Double.parseDouble(given.value())).isBetween(0.8 * truth, 1.2 * truth);
    }
}
