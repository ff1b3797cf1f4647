package dev.coffeeshop.operator.analysis;

import static dev.coffeeshop.operator.analysis.Load.fail;
import static dev.coffeeshop.operator.analysis.Load.pass;
import static dev.coffeeshop.operator.analysis.Load.trial;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.coffeeshop.measurement.RungResult;
import dev.coffeeshop.measurement.RungResult.Miss;
import dev.coffeeshop.operator.analysis.TrialMeasurement.ContainerExit;
import dev.coffeeshop.operator.analysis.TrialMeasurement.CpuSample;
import dev.coffeeshop.operator.api.v1alpha1.CellStatus;
import dev.coffeeshop.operator.api.v1alpha1.CellStatus.CapacityNote;
import dev.coffeeshop.operator.api.v1alpha1.CellStatus.Estimate;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentSpec;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.TrialOutcome;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.TrialRecordRef;
import dev.coffeeshop.operator.api.v1alpha1.LoadSpec.Mode;
import dev.coffeeshop.operator.api.v1alpha1.LoadSpec.Routing;
import dev.coffeeshop.operator.api.v1alpha1.ObjectiveSpec.LatencyPercentile;
import dev.coffeeshop.operator.api.v1alpha1.ScalingStatus;
import dev.coffeeshop.operator.api.v1alpha1.ScalingStatus.Axis;
import dev.coffeeshop.operator.api.v1alpha1.ScalingStatus.Judgement;
import dev.coffeeshop.operator.api.v1alpha1.UpOrOutStatus;
import dev.coffeeshop.operator.api.v1alpha1.VerdictStatus;
import dev.coffeeshop.operator.api.v1alpha1.VerdictStatus.Because;
import dev.coffeeshop.operator.api.v1alpha1.VerdictStatus.Because.Part;
import dev.coffeeshop.operator.api.v1alpha1.VerdictStatus.Confidence;
import dev.coffeeshop.operator.api.v1alpha1.VerdictStatus.Performance;
import dev.coffeeshop.operator.api.v1alpha1.VerdictStatus.Problem;
import dev.coffeeshop.operator.design.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ExperimentAnalysisTest {

    private static final Cell SMALL = new Cell(200, 1);
    private static final Cell SMALL_TWICE = new Cell(200, 2);
    private static final Cell LARGE = new Cell(400, 1);
    private static final Cell LARGE_TWICE = new Cell(400, 2);
    private static final List<Cell> MATRIX = List.of(SMALL, SMALL_TWICE, LARGE, LARGE_TWICE);

    @Test
    void aWholeExperimentOfSingleRuns() {
        Findings findings = analyse(
                run(SMALL, 1, 36.9), run(SMALL_TWICE, 1, 71.6), run(LARGE, 1, 76.1), run(LARGE_TWICE, 1, 149.2));

        assertThat(verdict(findings))
                .usingRecursiveComparison()
                .ignoringFields("upOrOut", "because", "headline")
                .isEqualTo(new VerdictStatus(
                        Performance.Fast,
                        Judgement.Scales,
                        Problem.None,
                        UpOrOutStatus.Judgement.Same,
                        Confidence.SingleRun,
                        "",
                        "Fast, Scales",
                        List.of()));
        assertThat(verdict(findings).headline())
                .startsWith("Fast for one customer (median 6 ms), and scalable: 2 replicas serve 1.96 times what 1"
                        + " serves at 400m (149 against 76.1 requests/s)")
                .endsWith("; from single runs, so without intervals.");
        assertThat(verdict(findings).because())
                .filteredOn(because -> because.part() != Part.UpOrOut)
                .containsExactly(
                        new Because(
                                Part.Performance,
                                "Fast",
                                "median 6 ms at the baseline of 400m-x1, against a bound of 50 ms"),
                        new Because(
                                Part.Scalability,
                                "Scales",
                                "at 400m, from 1 to 2 replicas, efficiency 98 % where 70 is asked for: 149 against"
                                        + " 76.1 requests/s"),
                        new Because(Part.Problem, "None", "Fast, and growth is good: it scales out; nothing crashed"));
        assertThat(findings.scaling())
                .extracting(ScalingStatus::axis, ScalingStatus::at, ScalingStatus::from, ScalingStatus::to)
                .containsExactly(
                        tuple(Axis.Out, "200m", "1", "2"),
                        tuple(Axis.Out, "400m", "1", "2"),
                        tuple(Axis.Up, "1", "200m", "400m"),
                        tuple(Axis.Up, "2", "200m", "400m"));
        assertThat(cell(findings, LARGE))
                .extracting(CellStatus::capacity, CellStatus::capacityNote, CellStatus::usersAtCapacity)
                .containsExactly(new Estimate("76.1", null, null), CapacityNote.Measured, 4);
    }

    @Test
    void repeatedRunsCarryIntervals() {
        Findings findings = analyse(
                run(LARGE, 1, 100),
                run(LARGE, 2, 104),
                run(LARGE, 3, 98),
                run(LARGE_TWICE, 1, 200),
                run(LARGE_TWICE, 2, 206),
                run(LARGE_TWICE, 3, 199),
                run(SMALL, 1, 50),
                run(SMALL, 2, 51),
                run(SMALL, 3, 50));

        assertThat(cell(findings, LARGE).capacity()).isEqualTo(new Estimate("101", "99", "102"));
        assertThat(scaling(findings, Axis.Out, "400m").speedup()).isEqualTo(new Estimate("2", "1.96", "2.05"));
        assertThat(scaling(findings, Axis.Out, "400m").efficiencyPercent())
                .isEqualTo(new Estimate("100", "97.9", "102"));
    }

    @Test
    void theVerdictOfRepeatedRunsSaysNothingOfSingleOnes() {
        VerdictStatus verdict = verdict(twice(76, 149));

        assertThat(verdict.confidence()).isEqualTo(Confidence.Interval95);
        assertThat(verdict.headline()).contains("(149 against 76 requests/s)").doesNotContain("single runs");
    }

    @Test
    void moreReplicasThatBringLittle() {
        VerdictStatus verdict = verdict(twice(76, 80));

        assertThat(verdict.summary()).isEqualTo("Fast, DoesNotScale");
        assertThat(verdict.headline())
                .startsWith(
                        "Fast for one customer (median 6 ms), but not scalable: 2 replicas serve only 1.05 times what 1"
                                + " serves at 400m (80 against 76 requests/s), and the figures do not show why");
    }

    @Test
    void slowAndScaling() {
        VerdictStatus verdict = verdict(ExperimentAnalysis.analyse(
                Specs.users(),
                List.of(LARGE, LARGE_TWICE),
                List.of(trial(LARGE, 1, 62, saturated(31)), trial(LARGE_TWICE, 1, 62, saturated(62))),
                List.of()));

        assertThat(verdict.summary()).isEqualTo("Slow, Scales");
        assertThat(verdict.headline())
                .startsWith("Slow for one customer (median 62 ms against a bound of 50 ms), but scalable: 2 ");
    }

    @Test
    void anIntervalAcrossTheThresholdDecidesNothing() {
        VerdictStatus verdict = verdict(
                analyse(run(LARGE, 1, 100), run(LARGE, 2, 80), run(LARGE_TWICE, 1, 140), run(LARGE_TWICE, 2, 130)));

        assertThat(verdict.scalability()).isEqualTo(Judgement.Undetermined);
        assertThat(verdict.headline())
                .contains("; whether it scales out is undetermined: 2 replicas serve 1.51 times what 1 serves at 400m")
                .contains("where 1.4 is asked for");
    }

    @Test
    void aCellWithoutCapacityLeavesItsLineUnjudged() {
        Findings findings = analyse(run(LARGE, 1, 76), trial(LARGE_TWICE, 1, 6, fail(1, Miss.ERRORS)));

        assertThat(cell(findings, LARGE_TWICE).capacityNote()).isEqualTo(CapacityNote.NoCapacity);
        assertThat(cell(findings, LARGE_TWICE).capacity()).isNull();
        assertThat(verdict(findings).headline())
                .contains("; scaling out was not judged: 400m-x2 has no capacity: 1 user already fails");
    }

    @Test
    void aLowerBoundAboveAKnownCapacityCanStillScale() {
        Findings findings = analyse(run(LARGE, 1, 76), trial(LARGE_TWICE, 1, 6, pass(1, 50), pass(4, 149)));

        assertThat(verdict(findings).scalability()).isEqualTo(Judgement.Scales);
        assertThat(verdict(findings).headline()).contains("(at least 149 against 76 requests/s)");
    }

    @Test
    void aLowerBoundBelowMakesAGreatRatioProveNothing() {
        Findings findings = analyse(trial(LARGE, 1, 6, pass(1, 50), pass(4, 76)), run(LARGE_TWICE, 1, 149));
        ScalingStatus out = scaling(findings, Axis.Out, "400m");

        assertThat(out.judgement()).isEqualTo(Judgement.Undetermined);
        assertThat(out.reason()).startsWith("the capacity of 400m-x1 is a lower bound: nothing failed up to 4 users");
    }

    @Test
    void theUpAxisDecidesWhereReplicasAreNotVaried() {
        VerdictStatus verdict = verdict(ExperimentAnalysis.analyse(
                Specs.users(), List.of(SMALL, LARGE), List.of(run(SMALL, 1, 46), run(LARGE, 1, 47)), List.of()));

        assertThat(verdict.headline())
                .contains("but not scalable: 1 replica of 400m serves only 1.02 times what 1 of 200m serves");
    }

    @Test
    void theGreatestLimitWithSeveralReplicaCountsDecides() {
        Findings findings = ExperimentAnalysis.analyse(
                Specs.users(),
                List.of(SMALL, SMALL_TWICE, LARGE),
                List.of(run(SMALL, 1, 40), run(SMALL_TWICE, 1, 42), run(LARGE, 1, 80)),
                List.of());

        assertThat(verdict(findings).headline()).contains("at 200m");
        assertThat(verdict(findings).scalability()).isEqualTo(Judgement.DoesNotScale);
    }

    @Test
    void aSingleCellHasNothingToCompareWith() {
        VerdictStatus verdict = verdict(
                ExperimentAnalysis.analyse(Specs.users(), List.of(LARGE), List.of(run(LARGE, 1, 76)), List.of()));

        assertThat(verdict.scalability()).isEqualTo(Judgement.NotJudged);
        assertThat(verdict.because())
                .contains(new Because(Part.Scalability, "NotJudged", "a single cell has nothing to be compared with"));
    }

    @Test
    void withoutABaselinePerformanceIsNotJudged() {
        VerdictStatus verdict = verdict(ExperimentAnalysis.analyse(
                Specs.users(), List.of(LARGE), List.of(trial(LARGE, 1, null, List.of(), saturated(76))), List.of()));

        assertThat(verdict.performance()).isEqualTo(Performance.NotJudged);
    }

    @Test
    void aBaselineThatMostlyFailsIsLaterThanEveryBound() {
        VerdictStatus verdict = verdict(ExperimentAnalysis.analyse(
                Specs.users(),
                List.of(LARGE),
                List.of(trial(LARGE, 1, Load.baseline(null), List.of(), saturated(76))),
                List.of()));

        assertThat(verdict.performance()).isEqualTo(Performance.Slow);
        assertThat(verdict.headline()).startsWith("Slow for one customer: too many requests fail even then");
    }

    @Test
    void theServiceIsNamedWhereItSpreadsTheLoad() {
        CoffeeShopExperimentSpec spec = Specs.of(Mode.Users, Routing.Service, LatencyPercentile.P95);
        VerdictStatus verdict = verdict(ExperimentAnalysis.analyse(
                spec, MATRIX, List.of(run(LARGE, 1, 76), run(LARGE_TWICE, 1, 110)), List.of()));

        assertThat(verdict.headline())
                .startsWith(
                        "Fast for one customer (95th percentile 6 ms), and scalable: 2 replicas behind their Service"
                                + " serve 1.45 times");
    }

    @Test
    void cellsWithoutTrialsHaveNoFiguresYet() {
        Findings findings = analyse();

        assertThat(cell(findings, LARGE).capacity()).isNull();
        assertThat(cell(findings, LARGE).capacityNote()).isNull();
        assertThat(scaling(findings, Axis.Out, "400m").reason())
                .isEqualTo("400m-x1 was not measured; 400m-x2 was not measured");
    }

    @Test
    void discardedTrialsAreCounted() {
        Findings findings = ExperimentAnalysis.analyse(
                Specs.users(),
                MATRIX,
                List.of(run(LARGE, 1, 76)),
                List.of(record(LARGE, 1, TrialOutcome.Failed), record(LARGE, 2, TrialOutcome.Succeeded)));

        assertThat(cell(findings, LARGE).repetitionsCounted()).isEqualTo(1);
        assertThat(cell(findings, LARGE).repetitionsDiscarded()).isEqualTo(1);
    }

    @Test
    void ratesHaveNoUsers() {
        Findings findings = ExperimentAnalysis.analyse(
                Specs.rate(),
                List.of(LARGE),
                List.of(trial(LARGE, 1, 6, Load.open(pass(20, 20)), Load.open(fail(40, Miss.OVERLOADED)))),
                List.of());

        assertThat(cell(findings, LARGE).capacity()).isEqualTo(new Estimate("28.3", null, null));
        assertThat(cell(findings, LARGE).usersAtCapacity()).isNull();
    }

    @Test
    void theWhyIsThatOfTheGreatestCellOfTheLine() {
        VerdictStatus verdict = verdict(ExperimentAnalysis.analyse(
                Specs.users(),
                List.of(LARGE, LARGE_TWICE),
                List.of(Load.cpu(run(LARGE, 1, 76), 99, 50.0), Load.cpu(run(LARGE_TWICE, 1, 80), 52, 0.0)),
                List.of()));

        assertThat(verdict.headline()).contains("because requests wait for one shared component");
    }

    @Test
    void cpuIsUnknownUntilItWasSampledAndHasAnIntervalOverRepetitions() {
        Findings findings = analyse(
                sampled(run(LARGE, 1, 76), 0.36),
                sampled(run(LARGE, 2, 77), 0.38),
                run(LARGE, 3, 76),
                run(SMALL, 1, 37));

        assertThat(cell(findings, LARGE))
                .extracting(
                        CellStatus::cpuUsedPercent, CellStatus::throttledPercent, CellStatus::cpuMillisecondsPerRequest)
                .containsExactly(
                        new Estimate("92.5", "60.7", "100"),
                        new Estimate("50", "50", "50"),
                        new Estimate("4.83", "3.73", "6.27"));
        assertThat(cell(findings, SMALL))
                .extracting(CellStatus::cpuUsedPercent, CellStatus::cpuMillisecondsPerRequest)
                .containsOnlyNulls();
    }

    /** The capacity is reached in the second rung, from second 200 to second 210. */
    private static TrialMeasurement sampled(TrialMeasurement trial, double cores) {
        return Load.sampled(
                trial,
                List.of(
                        new CpuSample(Load.second(201), "shop-0", 10, 100L, 0L),
                        new CpuSample(Load.second(209), "shop-0", 10 + 8 * cores, 180L, 40L)));
    }

    @Test
    void restartsUnderLoadAreCounted() {
        List<ContainerExit> exits =
                List.of(Load.exit(-5, "Error"), Load.exit(305, "OOMKilled"), Load.exit(309, "OOMKilled"));
        Findings findings = analyse(
                Load.trial(LARGE, 1, Load.baseline(6_000L), exits, saturated(76)),
                Load.uncounted(Load.trial(LARGE, 2, Load.baseline(6_000L), exits, saturated(76))));

        assertThat(cell(findings, LARGE).restarts())
                .as("one came before the load")
                .isEqualTo(2);
    }

    private static TrialMeasurement run(Cell cell, int repetition, double perSecond) {
        return trial(cell, repetition, 6, saturated(perSecond));
    }

    private static RungResult[] saturated(double perSecond) {
        return new RungResult[] {pass(1, perSecond / 2), pass(4, perSecond), pass(16, perSecond * 0.99)};
    }

    /** Two runs that differ by 1 %. */
    private static Findings twice(double one, double two) {
        List<TrialMeasurement> trials = new ArrayList<>();
        for (Cell cell : MATRIX) {
            double perSecond = (cell.replicas() == 1 ? one : two) * cell.cpuMillicores() / 400;
            trials.add(run(cell, 1, perSecond * 1.005));
            trials.add(run(cell, 2, perSecond * 0.995));
        }
        return ExperimentAnalysis.analyse(Specs.users(), MATRIX, trials, List.of());
    }

    private static Findings analyse(TrialMeasurement... trials) {
        return ExperimentAnalysis.analyse(Specs.users(), MATRIX, List.of(trials), List.of());
    }

    private static TrialRecordRef record(Cell cell, int attempt, TrialOutcome outcome) {
        return new TrialRecordRef("record-" + attempt, cell.name(), 1, attempt, outcome, null, null);
    }

    private static VerdictStatus verdict(Findings findings) {
        return Objects.requireNonNull(findings.verdict());
    }

    private static CellStatus cell(Findings findings, Cell cell) {
        return findings.cells().stream()
                .filter(status -> status.name().equals(cell.name()))
                .findFirst()
                .orElseThrow();
    }

    private static ScalingStatus scaling(Findings findings, Axis axis, String at) {
        return findings.scaling().stream()
                .filter(line -> line.axis() == axis && line.at().equals(at))
                .findFirst()
                .orElseThrow();
    }
}
