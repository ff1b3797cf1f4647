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

import dev.coffeeshop.measurement.RungResult.Miss;
import dev.coffeeshop.operator.api.v1alpha1.CellStatus.CapacityNote;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentSpec;
import dev.coffeeshop.operator.api.v1alpha1.LoadSpec.Mode;
import dev.coffeeshop.operator.api.v1alpha1.LoadSpec.Routing;
import dev.coffeeshop.operator.api.v1alpha1.ObjectiveSpec.LatencyPercentile;
import dev.coffeeshop.operator.api.v1alpha1.ScalingStatus.Judgement;
import dev.coffeeshop.operator.api.v1alpha1.VerdictStatus;
import dev.coffeeshop.operator.api.v1alpha1.VerdictStatus.Because;
import dev.coffeeshop.operator.api.v1alpha1.VerdictStatus.Because.Part;
import dev.coffeeshop.operator.api.v1alpha1.VerdictStatus.Confidence;
import dev.coffeeshop.operator.api.v1alpha1.VerdictStatus.Performance;
import dev.coffeeshop.operator.design.Cell;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said of a whole experiment. */
class VerdictTest {

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
    void theWhyIsThatOfTheGreatestCellOfTheLine() {
        VerdictStatus verdict = verdict(ExperimentAnalysis.analyse(
                Specs.users(),
                List.of(LARGE, LARGE_TWICE),
                List.of(Load.cpu(run(LARGE, 1, 76), 99, 50.0), Load.cpu(run(LARGE_TWICE, 1, 80), 52, 0.0)),
                List.of()));

        assertThat(verdict.headline()).contains("because requests wait for one shared component");
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
}
