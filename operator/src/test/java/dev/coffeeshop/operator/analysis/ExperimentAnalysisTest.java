package dev.coffeeshop.operator.analysis;

import static dev.coffeeshop.operator.analysis.Load.fail;
import static dev.coffeeshop.operator.analysis.Load.pass;
import static dev.coffeeshop.operator.analysis.Load.trial;
import static dev.coffeeshop.operator.analysis.TwoByTwo.LARGE;
import static dev.coffeeshop.operator.analysis.TwoByTwo.LARGE_TWICE;
import static dev.coffeeshop.operator.analysis.TwoByTwo.MATRIX;
import static dev.coffeeshop.operator.analysis.TwoByTwo.SMALL;
import static dev.coffeeshop.operator.analysis.TwoByTwo.SMALL_TWICE;
import static dev.coffeeshop.operator.analysis.TwoByTwo.analyse;
import static dev.coffeeshop.operator.analysis.TwoByTwo.run;
import static dev.coffeeshop.operator.analysis.Verdicts.cell;
import static dev.coffeeshop.operator.analysis.Verdicts.saturated;
import static dev.coffeeshop.operator.analysis.Verdicts.verdict;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.coffeeshop.measurement.RungResult.Miss;
import dev.coffeeshop.operator.analysis.TrialMeasurement.ContainerExit;
import dev.coffeeshop.operator.analysis.TrialMeasurement.CpuSample;
import dev.coffeeshop.operator.api.v1alpha1.CellStatus;
import dev.coffeeshop.operator.api.v1alpha1.CellStatus.CapacityNote;
import dev.coffeeshop.operator.api.v1alpha1.CellStatus.Estimate;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.TrialOutcome;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.TrialRecordRef;
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
import java.util.List;
import org.junit.jupiter.api.Test;

class ExperimentAnalysisTest {

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
    void aLowerBoundBelowMakesAGreatRatioProveNothing() {
        Findings findings = analyse(trial(LARGE, 1, 6, pass(1, 50), pass(4, 76)), run(LARGE_TWICE, 1, 149));
        ScalingStatus out = scaling(findings, Axis.Out, "400m");

        assertThat(out.judgement()).isEqualTo(Judgement.Undetermined);
        assertThat(out.reason()).startsWith("the capacity of 400m-x1 is a lower bound: nothing failed up to 4 users");
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

    private static TrialRecordRef record(Cell cell, int attempt, TrialOutcome outcome) {
        return new TrialRecordRef("record-" + attempt, cell.name(), 1, attempt, outcome, null, null);
    }

    private static ScalingStatus scaling(Findings findings, Axis axis, String at) {
        return Verdicts.line(findings, axis, at);
    }
}
