package dev.coffeeshop.operator.analysis;

import static dev.coffeeshop.operator.analysis.Load.fail;
import static dev.coffeeshop.operator.analysis.Load.pass;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.coffeeshop.measurement.Invalidity;
import dev.coffeeshop.measurement.Percentile;
import dev.coffeeshop.measurement.RungResult.Miss;
import dev.coffeeshop.operator.analysis.curve.Curves;
import dev.coffeeshop.operator.analysis.curve.GrowthCurve;
import dev.coffeeshop.operator.analysis.curve.LatencyProfile;
import dev.coffeeshop.operator.analysis.curve.LatencyProfile.Situation;
import dev.coffeeshop.operator.analysis.curve.LoadPoint;
import dev.coffeeshop.operator.analysis.statistics.Interval;
import dev.coffeeshop.operator.design.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is drawn has to be what was measured and what was judged. */
class CurvesTest {

    private static final Cell CELL = new Cell(200, 1);

    @Test
    void aLoadShowsWhatItsRunsBroughtTogether() {
        List<LoadPoint> points = points(
                Load.trial(CELL, 1, 20, pass(1, 40), pass(4, 90), fail(16, Miss.LATENCY)),
                Load.trial(CELL, 2, 20, pass(1, 42), pass(4, 100), fail(16, Miss.LATENCY)));

        assertThat(points).extracting(LoadPoint::level).containsExactly(1.0, 4.0, 16.0);
        assertThat(points).extracting(LoadPoint::runs).containsOnly(2);
        assertThat(points).extracting(LoadPoint::holds).containsExactly(true, true, false);
        assertThat(points.get(1).goodPerSecond().value()).isBetween(94.8, 95.0);
        assertThat(points.get(1).goodPerSecond().lower()).isLessThan(90);
        assertThat(points.get(1).goodPerSecond().upper()).isGreaterThan(100);
        assertThat(points.get(2).missed()).isEqualTo(Map.of(Miss.LATENCY, 2));
    }

    @Test
    void aSingleRunHasNoInterval() {
        Interval good = points(Load.trial(CELL, 1, 20, pass(1, 40))).getFirst().goodPerSecond();

        assertThat(good).isEqualTo(Interval.point(good.value()));
    }

    @Test
    void whatDoesNotCountIsNotDrawn() {
        TrialMeasurement late =
                Load.trial(CELL, 2, 20, Load.invalid(pass(4, 90), Invalidity.Reason.GENERATOR_LATE), pass(4, 95));

        assertThat(points(Load.uncounted(Load.trial(CELL, 1, 20, pass(1, 40))), late))
                .extracting(LoadPoint::level, LoadPoint::runs)
                .containsExactly(tuple(4.0, 1));
    }

    @Test
    void aLoadThatFailsInOneOfTwoRunsDoesNotHold() {
        LoadPoint point = points(Load.trial(CELL, 1, 20, pass(4, 30)), Load.trial(CELL, 2, 20, fail(4, Miss.ERRORS)))
                .getFirst();

        assertThat(point.failedPercent().value()).isGreaterThan(10);
        assertThat(point.goodPerSecond().lower())
                .isLessThan(point.goodPerSecond().value());
        assertThat(point.holds()).isFalse();
    }

    @Test
    void aFigureThatIsNothingInSomeRunIsOpenBelow() {
        assertThat(RunMeans.of(List.of(0.0, 10.0), 0)).isEqualTo(new Interval(5, 0, 10));
    }

    @Test
    void latenciesAreThoseOfTheBaselineAndOfTheCapacity() {
        List<LatencyProfile> profiles =
                curves(Load.trial(CELL, 1, 20, pass(1, 40), pass(4, 90))).latencies();

        assertThat(profiles)
                .extracting(LatencyProfile::situation)
                .containsExactly(Situation.BASELINE, Situation.CAPACITY);
        assertThat(profiles)
                .allSatisfy(profile -> assertThat(profile.milliseconds())
                        .containsKey(Percentile.P50)
                        .doesNotContainKey(Percentile.P999));
    }

    @Test
    void theLastStepOfALineIsWhatIsJudged() {
        List<TrialMeasurement> trials = new ArrayList<>();
        IntStream.of(1, 2, 4)
                .forEach(replicas ->
                        trials.addAll(Verdicts.thrice(new Cell(200, replicas), 20, 40 * Math.pow(replicas, 0.9), 50)));
        var findings = Verdicts.findings(Specs.users(), trials);
        GrowthCurve line =
                curves(trials.toArray(TrialMeasurement[]::new)).growth().getFirst();

        assertThat(line.steps()).extracting(GrowthCurve.Step::position).containsExactly(1, 2, 4);
        assertThat(line.steps().getFirst().speedup()).contains(Interval.point(1));
        assertThat(line.steps().getLast().speedup().map(ratio -> Decimal.estimate(ratio, true)))
                .isEqualTo(Optional.ofNullable(findings.scaling().getFirst().speedup()));
        assertThat(line.law()).isEmpty();
    }

    @Test
    void aFittedLawIsDrawnWithItsBand() {
        List<TrialMeasurement> trials = new ArrayList<>();
        IntStream.of(1, 2, 3, 4, 6, 8)
                .forEach(replicas -> trials.addAll(Verdicts.thrice(
                        new Cell(200, replicas), 20, 40.0 * replicas / (1 + 0.1 * (replicas - 1)), 50)));

        var law = curves(trials.toArray(TrialMeasurement[]::new))
                .growth()
                .getFirst()
                .law()
                .orElseThrow();

        assertThat(law.points().getFirst().replicas()).isEqualTo(1);
        assertThat(law.points().getLast().replicas()).isEqualTo(8);
        assertThat(law.points()).allSatisfy(point -> {
            assertThat(point.perSecond().lower())
                    .isLessThanOrEqualTo(point.perSecond().value());
            assertThat(point.perSecond().upper())
                    .isGreaterThanOrEqualTo(point.perSecond().value());
        });
    }

    private static List<LoadPoint> points(TrialMeasurement... trials) {
        return curves(trials).loads().getFirst().points();
    }

    private static Curves curves(TrialMeasurement... trials) {
        List<Cell> cells =
                Stream.of(trials).map(TrialMeasurement::cell).distinct().toList();
        return ExperimentAnalysis.curves(Specs.users(), cells, List.of(trials));
    }
}
