package dev.coffeeshop.operator.analysis.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.coffeeshop.operator.analysis.statistics.Interval;
import dev.coffeeshop.operator.analysis.statistics.Sample;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;

class ScalingLawsProperties {

    private static final Bootstrap FEW = new Bootstrap(1, 40);
    private static final double TINY_PERCENT = 1e-3;

    @Property(tries = 200)
    void plantedCoefficientsAreRecovered(
            @ForAll @DoubleRange(min = 0.1, max = 10_000) double perReplica,
            @ForAll @DoubleRange(min = 0, max = 0.5) double contention,
            @ForAll @DoubleRange(min = 0, max = 0.05) double coherency) {
        Law planted = new Law.UniversalScalability(perReplica, contention, coherency);
        List<Point> points = new MeasuredLine(Lines.exact(planted)).points();

        Law.UniversalScalability law = (Law.UniversalScalability)
                Family.UNIVERSAL_SCALABILITY.fit(points, Effort.THOROUGH).orElseThrow();

        assertThat(law.perReplica()).isCloseTo(perReplica, withinPercentage(TINY_PERCENT));
        assertThat(law.contention()).isCloseTo(contention, within(1e-6));
        assertThat(law.coherency()).isCloseTo(coherency, within(1e-7));
    }

    @Property(tries = 200)
    void aPlantedBoundIsRecovered(
            @ForAll @DoubleRange(min = 0.1, max = 10_000) double perReplica,
            @ForAll @DoubleRange(min = 1.01, max = 11.9) double kink) {
        Law planted = new Law.Bottleneck(perReplica, perReplica * kink);

        Law.Bottleneck law = (Law.Bottleneck) DirectFit.bottleneck(new MeasuredLine(Lines.exact(planted)).points());

        assertThat(law.perReplica()).isCloseTo(perReplica, withinPercentage(TINY_PERCENT));
        assertThat(law.bound()).isCloseTo(perReplica * kink, withinPercentage(TINY_PERCENT));
    }

    /** Requests may be counted by the second or by the hour. */
    @Property(tries = 40)
    void anotherUnitChangesNothingButTheUnit(
            @ForAll long seed,
            @ForAll @DoubleRange(min = 0, max = 0.3) double contention,
            @ForAll @DoubleRange(min = 0, max = 0.03) double coherency,
            @ForAll @DoubleRange(min = 0.001, max = 1_000) @Scale(3) double factor) {
        Map<Integer, List<Sample>> runs =
                Lines.noisy(new Law.UniversalScalability(10, contention, coherency), 3, 0.03, seed);
        Map<Integer, List<Sample>> scaled = new TreeMap<>();
        runs.forEach((replicas, samples) -> scaled.put(
                replicas,
                samples.stream()
                        .map(run -> new Sample(run.block(), factor * run.value(), run.resolution()))
                        .toList()));

        LawFit fit = fit(runs);
        LawFit other = fit(scaled);

        assertThat(other.law()).isInstanceOf(fit.law().getClass());
        assertThat(other.heldOutErrorPercent()).isCloseTo(fit.heldOutErrorPercent(), withinPercentage(TINY_PERCENT));
        assertThat(shape(other.law())).isCloseTo(shape(fit.law()), within(1e-6));
        close(other.perReplica(), fit.perReplica().times(factor));
        close(Lines.perSecond(other, 16), Lines.perSecond(fit, 16).times(factor));
    }

    @Property(tries = 40)
    void theOrderOfRunsAndReplicaCountsChangesNothing(@ForAll long seed, @ForAll Random random) {
        Map<Integer, List<Sample>> runs = Lines.noisy(new Law.Amdahl(10, 0.1), 4, 0.05, seed);
        List<Integer> counts = new ArrayList<>(runs.keySet());
        Collections.shuffle(counts, random);
        Map<Integer, List<Sample>> shuffled = new LinkedHashMap<>();
        for (int replicas : counts) {
            List<Sample> samples = new ArrayList<>(runs.getOrDefault(replicas, List.of()));
            Collections.shuffle(samples, random);
            shuffled.put(replicas, samples);
        }

        assertThat(ScalingLaws.of(shuffled, Effort.THOROUGH, FEW))
                .isEqualTo(ScalingLaws.of(runs, Effort.THOROUGH, FEW));
    }

    /** Whatever was measured: coefficients are at least 0, and an interval holds its estimate. */
    @Property(tries = 60)
    void noCoefficientIsNegative(@ForAll long seed, @ForAll @DoubleRange(min = 0.01, max = 0.6) double noise) {
        Map<Integer, List<Sample>> runs = Lines.noisy(new Law.Bottleneck(10, 40), 2, noise, seed);

        if (ScalingLaws.of(runs, Effort.THOROUGH, FEW) instanceof LawFinding.Fitted(LawFit fit)) {
            assertThat(fit.law().perReplica()).isPositive();
            assertThat(shape(fit.law())).isNotNegative();
            assertThat(fit.resampled()).allSatisfy(law -> assertThat(shape(law)).isNotNegative());
            assertThat(fit.perReplica().value())
                    .isBetween(fit.perReplica().lower(), fit.perReplica().upper());
        }
    }

    /** What does not depend on the unit. */
    private static double shape(Law law) {
        return switch (law) {
            case Law.Linear _ -> 0;
            case Law.Amdahl amdahl -> amdahl.contention();
            case Law.UniversalScalability universal -> Math.min(universal.contention(), universal.coherency());
            case Law.Bottleneck bottleneck -> bottleneck.bound() / bottleneck.perReplica();
        };
    }

    private static LawFit fit(Map<Integer, List<Sample>> runs) {
        LawFinding finding = ScalingLaws.of(runs, Effort.THOROUGH, FEW);
        assertThat(finding).isInstanceOf(LawFinding.Fitted.class);
        return ((LawFinding.Fitted) finding).fit();
    }

    private static void close(Interval one, Interval other) {
        assertThat(one.value()).isCloseTo(other.value(), withinPercentage(TINY_PERCENT));
        assertThat(one.lower()).isCloseTo(other.lower(), withinPercentage(TINY_PERCENT));
        assertThat(one.upper()).isCloseTo(other.upper(), withinPercentage(TINY_PERCENT));
    }
}
