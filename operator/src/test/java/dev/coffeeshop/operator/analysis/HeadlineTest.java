package dev.coffeeshop.operator.analysis;

import static dev.coffeeshop.operator.analysis.Load.crashing;
import static dev.coffeeshop.operator.analysis.Load.exit;
import static dev.coffeeshop.operator.analysis.Load.fail;
import static dev.coffeeshop.operator.analysis.Load.open;
import static dev.coffeeshop.operator.analysis.Load.pass;
import static dev.coffeeshop.operator.analysis.Verdicts.saturated;
import static dev.coffeeshop.operator.analysis.Verdicts.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coffeeshop.measurement.Baseline;
import dev.coffeeshop.measurement.CapacityEstimate;
import dev.coffeeshop.measurement.RungResult;
import dev.coffeeshop.measurement.RungResult.Miss;
import dev.coffeeshop.operator.analysis.TrialMeasurement.ContainerExit;
import dev.coffeeshop.operator.api.v1alpha1.CellStatus.Estimate;
import dev.coffeeshop.operator.api.v1alpha1.LoadSpec.Mode;
import dev.coffeeshop.operator.api.v1alpha1.LoadSpec.Purpose;
import dev.coffeeshop.operator.api.v1alpha1.LoadSpec.Routing;
import dev.coffeeshop.operator.api.v1alpha1.ObjectiveSpec.LatencyPercentile;
import dev.coffeeshop.operator.api.v1alpha1.UpOrOutStatus;
import dev.coffeeshop.operator.api.v1alpha1.UpOrOutStatus.Judgement;
import dev.coffeeshop.operator.design.Cell;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HeadlineTest {

    private static final Cell ONE = new Cell(400, 1);
    private static final Cell TWO = new Cell(400, 2);
    private static final String ONCE = "; from single runs, so without intervals.";

    @Test
    void aSingleCellThatKeepsWhatIsPromised() {
        assertThat(alone(saturated(76)))
                .isEqualTo(
                        "Fast for one customer (median 6 ms), and every listed load holds, with 76 requests/s" + ONCE);
        assertThat(alone(pass(1, 20), pass(4, 60)))
                .endsWith("and every listed load holds, with at least 60 requests/s" + ONCE);
    }

    @Test
    void aSingleCellThatDoesNot() {
        assertThat(alone(pass(1, 20), pass(4, 60), fail(16, Miss.LATENCY)))
                .isEqualTo("Fast for one customer (median 6 ms), but it fails at 16 users, because requests wait inside"
                        + " the replica while CPU is left" + ONCE);
        assertThat(alone(fail(1, Miss.LATENCY)))
                .isEqualTo("Fast for one customer (median 6 ms), but no load holds: 1 user already fails, and so does"
                        + " every greater load" + ONCE);
    }

    @Test
    void aSingleCellWhoseCapacityIsSearched() {
        CapacityEstimate estimate = new CapacityEstimate(CapacityEstimate.Kind.MEASURED, 104, 95, 113, true);
        TrialMeasurement trial = Load.trial(ONE, 1, 6, open(pass(102, 102)), open(fail(130, Miss.LATENCY)));
        TrialMeasurement search = Load.cpu(Load.searched(trial, estimate), 97, 20.0);

        assertThat(headline(Mode.Capacity, search))
                .isEqualTo("Fast for one customer (median 6 ms); one cell, with nothing to compare, serves 104"
                        + " requests/s, until the CPU limit is used up" + ONCE);
    }

    @Test
    void aCrashIsNamedAfterWhatScales() {
        assertThat(headline(Mode.Users, run(ONE, 100, 60), crashing(run(TWO, 200, 60), exit(305, "OOMKilled"))))
                .isEqualTo(
                        "Fast for one customer (median 6 ms), and scalable: 2 replicas serve 2 times what 1 serves at"
                                + " 400m (200 against 100 requests/s), but 400m-x2 breaks at 16 users: OOMKilled"
                                + ONCE);
    }

    @Test
    void ofSeveralCrashesTheOneAtTheLeastLoadIsNamed() {
        assertThat(headline(
                        Mode.Users,
                        crashing(run(ONE, 100, 60), exit(305, "Error")),
                        crashing(run(TWO, 110, 30), exit(205, "OOMKilled"))))
                .contains("because memory runs out, and 400m-x2 breaks at 4 users: OOMKilled;");
    }

    @Test
    void whatOnlyChanceOrTheLadderLeavesOpenIsSaid() {
        assertThat(headline(Mode.Users, Load.trial(ONE, 1, 6, pass(1, 50), pass(4, 76)), run(TWO, 149, 60)))
                .contains("; whether it scales out is undetermined: 2 replicas serve 1.96 times what 1 serves at 400m"
                        + " (149 against at least 76 requests/s), but the capacity of 400m-x1 is only a lower bound;");
    }

    @Test
    void aFactorThatIsNotKnownIsNotInvented() {
        assertThat(headline(Mode.Users, Load.trial(ONE, 1, 6, saturated(100)), Load.trial(TWO, 1, 6, saturated(110))))
                .contains("(110 against 100 requests/s), and the figures do not show why" + ONCE);
    }

    @Test
    void nothingIsServedAtAll() {
        assertThat(headline(
                        Mode.Users,
                        Load.trial(ONE, 1, 60, fail(1, Miss.ERRORS)),
                        Load.trial(TWO, 1, 60, fail(1, Miss.ERRORS))))
                .isEqualTo("Slow for one customer (median 60 ms against a bound of 50 ms), and no load holds in any"
                        + " cell" + ONCE);
    }

    @Test
    void withoutABaselineTheSentenceStillReads() {
        assertThat(headline(
                        Mode.Users,
                        Load.trial(ONE, 1, null, List.of(), saturated(100)),
                        Load.trial(TWO, 1, null, List.of(), saturated(200))))
                .startsWith(
                        "How fast one customer is served was not judged, for want of a baseline; it is scalable: 2");
    }

    @Test
    void whichWayToGrow() {
        assertThat(grow(Judgement.Out, "3.01", false))
                .contains("for the same CPU 200m-x4 serves 3.01 times what 800m-x1 serves, so grow out");
        assertThat(grow(Judgement.Up, "0.45", true))
                .contains("for the same money 200m-x4 serves only 0.45 times what 800m-x1 serves, so grow up");
        assertThat(grow(Judgement.Same, "1.01", false)).isEmpty();
        assertThat(new UpOrOutWords(pair(Judgement.Out, "3.01"), false).figures())
                .isEqualTo("200m-x4 serves 3.01 (2.9 to 3.2) times what 800m-x1 serves, both with 800m in all");
    }

    @Test
    void isOneReadableSentenceWhateverWasMeasured() {
        List<String> headlines = new ArrayList<>();
        for (Routing routing : Routing.values()) {
            for (Purpose purpose : Purpose.values()) {
                for (int runs : new int[] {1, 3}) {
                    everyPair(routing, purpose, runs).forEach(headlines::add);
                }
            }
        }

        assertThat(headlines)
                .hasSizeGreaterThan(500)
                .allSatisfy(headline -> assertThat(headline)
                        .matches("[A-Z].*[a-zA-Z0-9)]\\.")
                        .doesNotContain(". ", "  ", "null", "Optional", ",,", ", ;")
                        .hasSizeLessThanOrEqualTo(400));
        assertThat(headlines)
                .filteredOn(headline -> headline.length() <= 300)
                .hasSizeGreaterThan(headlines.size() * 8 / 10);
    }

    private static Stream<String> everyPair(Routing routing, Purpose purpose, int runs) {
        List<@Nullable Baseline> baselines = new ArrayList<>();
        baselines.add(null);
        baselines.add(Load.baseline(null));
        baselines.add(Load.baseline(6_000L));
        baselines.add(Load.baseline(60_000L));
        List<RungResult[]> ladders = List.of(
                saturated(100),
                saturated(120),
                saturated(210),
                new RungResult[] {pass(1, 50), pass(4, 100)},
                new RungResult[] {pass(1, 20), pass(4, 60), fail(16, Miss.LATENCY)},
                new RungResult[] {fail(1, Miss.ERRORS)});
        List<List<ContainerExit>> crashes = List.of(List.of(), List.of(exit(305, "OOMKilled")));
        return baselines.stream()
                .flatMap(baseline -> ladders.stream()
                        .flatMap(one -> ladders.stream()
                                .flatMap(two -> crashes.stream()
                                        .map(exits -> headline(routing, purpose, runs, baseline, one, two, exits)))));
    }

    private static String headline(
            Routing routing,
            Purpose purpose,
            int runs,
            @Nullable Baseline baseline,
            RungResult[] one,
            RungResult[] two,
            List<ContainerExit> exits) {
        TrialMeasurement[] trials = IntStream.rangeClosed(1, runs)
                .boxed()
                .flatMap(run -> Stream.of(
                        Load.trial(ONE, run, baseline, List.of(), one),
                        Load.cpu(Load.trial(TWO, run, baseline, exits, two), 50, 10.0)))
                .toArray(TrialMeasurement[]::new);
        return verdict(Specs.of(routing, purpose), trials).headline();
    }

    private static Optional<String> grow(Judgement judgement, String ratio, boolean priced) {
        return new UpOrOutWords(pair(judgement, ratio), priced).clause().map(Clause::text);
    }

    private static UpOrOutStatus pair(Judgement judgement, String ratio) {
        return new UpOrOutStatus(
                new Quantity("800m"), "800m-x1", "200m-x4", new Estimate(ratio, "2.9", "3.2"), judgement, null);
    }

    private static String alone(RungResult... rungs) {
        return headline(Mode.Users, Load.cpu(Load.trial(ONE, 1, 6, rungs), 40, 0.0));
    }

    private static TrialMeasurement run(Cell cell, double perSecond, double usedPercent) {
        return Load.cpu(Load.trial(cell, 1, 6, saturated(perSecond)), usedPercent, 0.0);
    }

    private static String headline(Mode mode, TrialMeasurement... trials) {
        return verdict(Specs.of(mode, Routing.Endpoints, LatencyPercentile.P50), trials)
                .headline();
    }
}
