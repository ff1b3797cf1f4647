package dev.coffeeshop.operator.analysis.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.coffeeshop.operator.analysis.statistics.Interval;
import dev.coffeeshop.operator.analysis.statistics.Sample;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ScalingLawsTest {

    private static final Law LINEAR = new Law.Linear(50);
    private static final Law AMDAHL = new Law.Amdahl(50, 0.15);
    private static final Law RETROGRADE = new Law.UniversalScalability(50, 0.05, 0.03);
    private static final Law BOTTLENECK = new Law.Bottleneck(50, 170);

    @Test
    void everyLawIsFoundInItsOwnExactData() {
        for (Law law : List.of(LINEAR, AMDAHL, RETROGRADE, BOTTLENECK)) {
            assertThat(fit(Lines.exact(law)).law()).isInstanceOf(law.getClass());
        }
    }

    @Test
    void everyLawIsMostlyFoundInNoisyRuns() {
        for (Law law : List.of(LINEAR, AMDAHL, RETROGRADE, BOTTLENECK)) {
            assertThat(LongStream.range(0, 40)
                            .filter(seed -> law.getClass().isInstance(chosen(Lines.noisy(law, 3, 0.03, seed))))
                            .count())
                    .as(law.toString())
                    .isGreaterThanOrEqualTo(32);
        }
    }

    /** The Universal Scalability Law alone bends over the plateau, and finds a coherency that is not there. */
    @Test
    void aHardBoundIsNoCoherency() {
        Map<Integer, List<Sample>> runs = Lines.noisy(BOTTLENECK, 5, 0.01, 1);
        List<Point> points = new MeasuredLine(runs).points();

        Law.UniversalScalability forced = (Law.UniversalScalability)
                Family.UNIVERSAL_SCALABILITY.fit(points, Effort.THOROUGH).orElseThrow();
        LawFit chosen = fit(runs);

        assertThat(forced.coherency()).isGreaterThan(0.001);
        assertThat(chosen.law()).isInstanceOf(Law.Bottleneck.class);
        assertThat(chosen.interval(Law.Bottleneck.class, Law.Bottleneck::bound))
                .satisfies(bound -> contains(bound, 170));
        assertThat(chosen.peak()).isEmpty();
    }

    @Test
    void aPeakThatWasPassedIsGivenWithItsInterval() {
        LawFit fit = fit(Lines.noisy(RETROGRADE, 5, 0.02, 3));

        assertThat(fit.fall()).contains(new Fall(6, 12));
        assertThat(fit.peak()).hasValueSatisfying(peak -> {
            contains(peak, Math.sqrt(0.95 / 0.03));
            assertThat(peak.upper()).isLessThan(7);
        });
    }

    /** The curve has its peak at 15 replicas; nobody has seen it. */
    @Test
    void aPeakBeyondTheLastReplicaIsNotGiven() {
        LawFit fit = fit(Lines.noisy(new Law.UniversalScalability(50, 0.03, 0.0043), 5, 0.002, 4));

        assertThat(fit.law()).isInstanceOf(Law.UniversalScalability.class);
        assertThat(fit.interval(Law.UniversalScalability.class, Law.UniversalScalability::coherency)
                        .lower())
                .isPositive();
        assertThat(fit.fall()).isEmpty();
        assertThat(fit.peak()).isEmpty();
    }

    @Test
    void aFallThatChanceExplainsIsNone() {
        assertThat(fit(Lines.noisy(BOTTLENECK, 3, 0.03, 5)).fall()).isEmpty();
    }

    @Test
    void pastTheLineTheLawSaysWhatItBelievesWithItsInterval() {
        List<Interval> twenty = IntStream.rangeClosed(1, 40)
                .mapToObj(seed -> Lines.perSecond(fit(Lines.noisy(AMDAHL, 5, 0.02, seed)), 20))
                .toList();

        assertThat(twenty)
                .allSatisfy(each -> assertThat(each.value()).isCloseTo(AMDAHL.perSecond(20), withinPercentage(10)));
        assertThat(twenty)
                .filteredOn(each -> each.lower() <= AMDAHL.perSecond(20) && AMDAHL.perSecond(20) <= each.upper())
                .as("of 40: resampling five runs covers somewhat less than its 95 %%")
                .hasSizeGreaterThanOrEqualTo(30);
    }

    @Test
    void theErrorAtUnseenReplicaCountsIsThatOfTheRuns() {
        assertThat(fit(Lines.exact(AMDAHL)).heldOutErrorPercent()).isCloseTo(0, within(1e-6));
        assertThat(fit(Lines.noisy(AMDAHL, 3, 0.03, 7)).heldOutErrorPercent()).isBetween(0.5, 6.0);
    }

    /** Straight lines through five of the points, each held against the sixth. */
    @Test
    void theErrorAtUnseenReplicaCountsIsTheirRootMeanSquare() {
        double[] perSecond = {1, 2, 4, 6, 8, 3};
        double[] share = {1, 1, 1, 1, 1, 4};
        double sum = 0;
        for (int left = 0; left < share.length; left++) {
            double products = Arrays.stream(share).sum() - share[left];
            double squares = Arrays.stream(share).map(each -> each * each).sum() - share[left] * share[left];
            double error = products / squares * share[left] - 1;
            sum += error * error;
        }

        Candidate line = Candidate.of(
                        Family.LINEAR, new MeasuredLine(Lines.of(Lines.COUNTS, perSecond)), Effort.THOROUGH)
                .orElseThrow();

        assertThat(line.heldOutErrorPercent()).isCloseTo(100 * Math.sqrt(sum / 6), within(1e-9));
    }

    /** Noise takes a share, so a small cell that errs by 10 % is worth as much as a great one that does. */
    @Test
    void weightsAreRelative() {
        List<Point> points = new MeasuredLine(Lines.of(Lines.COUNTS, 55, 90, 220, 270, 440, 540)).points();

        assertThat(DirectFit.linear(points).perReplica())
                .as("N/X is 1/55 and 1/45 by turns")
                .isCloseTo((1 / 55.0 + 1 / 45.0) / (1 / (55.0 * 55) + 1 / (45.0 * 45)), within(1e-9));
    }

    @Test
    void theSameRunsGiveTheSameIntervalsInWhateverOrderTheyCome() {
        Map<Integer, List<Sample>> runs = Lines.noisy(RETROGRADE, 3, 0.05, 8);
        Map<Integer, List<Sample>> reversed = new HashMap<>();
        runs.forEach((replicas, samples) -> reversed.put(replicas, samples.reversed()));

        assertThat(ScalingLaws.of(reversed, 42)).isEqualTo(ScalingLaws.of(runs, 42));
    }

    @Test
    void anotherSeedDrawsOtherRuns() {
        Map<Integer, List<Sample>> runs = Lines.noisy(AMDAHL, 3, 0.05, 8);

        assertThat(ScalingLaws.of(runs, 43)).isNotEqualTo(ScalingLaws.of(runs, 42));
    }

    /** A host that is slow for a whole block takes from all alike, which says nothing of the curve. */
    @Test
    void aBlockThatIsSlowThroughoutWidensNoInterval() {
        Map<Integer, List<Sample>> runs = new HashMap<>();
        for (int replicas : Lines.COUNTS) {
            double perSecond = AMDAHL.perSecond(replicas);
            runs.put(
                    replicas,
                    List.of(
                            new Sample(1, perSecond, 0),
                            new Sample(2, 0.7 * perSecond, 0),
                            new Sample(3, perSecond, 0)));
        }

        Interval contention = fit(runs).interval(Law.Amdahl.class, Law.Amdahl::contention);

        assertThat(contention.upper() - contention.lower()).isLessThan(1e-4);
        contains(contention, 0.15);
    }

    /** The runs agree, but each may be 10 % off: the mean over six replica counts 4 %. */
    @Test
    void runsThatAgreeAreOnlyAsGoodAsTheInstrument() {
        Map<Integer, List<Sample>> runs = new HashMap<>();
        for (int replicas : Lines.COUNTS) {
            Sample run = new Sample(1, LINEAR.perSecond(replicas), 0.1);
            runs.put(replicas, List.of(run, new Sample(2, run.value(), 0.1), new Sample(3, run.value(), 0.1)));
        }

        Interval perReplica = fit(runs).perReplica();

        assertThat(perReplica.upper() / perReplica.lower()).isBetween(1.06, 1.10);
    }

    @Test
    void fiveReplicaCountsAreTooFew() {
        assertThat(ScalingLaws.of(Lines.of(List.of(1, 2, 3, 4, 5), 10, 20, 30, 40, 50), 1))
                .isEqualTo(new LawFinding.Refused("5 replica counts, and 6 are needed to tell laws apart"));
    }

    @Test
    void noCapacityMoreAnywhereHasNoLaw() {
        assertThat(refusal(Lines.of(Lines.COUNTS, 100, 100, 100, 100, 100, 100)))
                .isEqualTo("capacity does not grow from 1 to 12 replicas, so that no law of growth can be told from"
                        + " another");
        assertThat(refusal(Lines.noisy(new Law.Bottleneck(100, 100), 3, 0.03, 9)))
                .as("chance may look like a fall")
                .endsWith("so that no law of growth can be told from another");
    }

    @Test
    void aFallFromTheStartHasNoLaw() {
        assertThat(refusal(Lines.of(Lines.COUNTS, 100, 90, 80, 70, 60, 50)))
                .isEqualTo(
                        "capacity falls from 1 to 12 replicas and grows nowhere, so that no law of growth can be told"
                                + " from another");
    }

    @Test
    void singleRunsHaveALawWithoutIntervals() {
        LawFit fit = fit(Lines.noisy(AMDAHL, 1, 0.01, 10));

        assertThat(fit.hasIntervals()).isFalse();
        assertThat(fit.perReplica()).isEqualTo(Interval.point(fit.law().perReplica()));
        assertThat(fit.peak()).isEmpty();
        assertThat(fit.remarks()).containsExactly("without intervals: some replica counts were measured only once");
    }

    @Test
    void oneReplicaCountThatWasMeasuredOnceLeavesAllWithoutIntervals() {
        Map<Integer, List<Sample>> runs = new HashMap<>(Lines.noisy(AMDAHL, 3, 0.01, 11));
        runs.computeIfPresent(4, (_, samples) -> samples.subList(0, 1));

        assertThat(fit(runs).hasIntervals()).isFalse();
    }

    /** With one evaluation nothing converges; what needs no iteration remains. */
    @Test
    void lawsThatDoNotConvergeAreNamedAndNeverChosen() {
        LawFinding finding = ScalingLaws.of(
                Lines.noisy(AMDAHL, 3, 0.02, 12), new Effort(RationalFit.STARTS, 1), new Bootstrap(1, 100));

        assertThat(finding).isInstanceOfSatisfying(LawFinding.Fitted.class, fitted -> {
            assertThat(fitted.fit().law()).isInstanceOfAny(Law.Linear.class, Law.Bottleneck.class);
            assertThat(fitted.fit().remarks())
                    .containsExactly(
                            "Amdahl's law could not be fitted: no convergence",
                            "the Universal Scalability Law could not be fitted: no convergence");
        });
    }

    private static void contains(Interval interval, double truth) {
        assertThat(truth).isBetween(interval.lower(), interval.upper());
    }

    private static Law chosen(Map<Integer, List<Sample>> runs) {
        return fitted(ScalingLaws.of(runs, Effort.QUICK, new Bootstrap(1, 1))).law();
    }

    private static LawFit fit(Map<Integer, List<Sample>> runs) {
        return fitted(ScalingLaws.of(runs, 1));
    }

    private static LawFit fitted(LawFinding finding) {
        assertThat(finding).isInstanceOf(LawFinding.Fitted.class);
        return ((LawFinding.Fitted) finding).fit();
    }

    private static String refusal(Map<Integer, List<Sample>> runs) {
        LawFinding finding = ScalingLaws.of(runs, 1);
        assertThat(finding).isInstanceOf(LawFinding.Refused.class);
        return ((LawFinding.Refused) finding).reason();
    }
}
