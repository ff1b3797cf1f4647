package dev.coffeeshop.operator.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffeeshop.operator.api.v1alpha1.CellStatus.Estimate;
import dev.coffeeshop.operator.api.v1alpha1.UpOrOutStatus;
import dev.coffeeshop.operator.api.v1alpha1.UpOrOutStatus.Judgement;
import dev.coffeeshop.operator.design.Cell;
import dev.coffeeshop.operator.design.WorkloadPrice;
import io.fabric8.kubernetes.api.model.Quantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpOrOutTest {

    private static final Cell ONE = new Cell(800, 1);
    private static final Cell TWO = new Cell(400, 2);
    private static final Cell FOUR = new Cell(200, 4);
    private static final double RATE = 10_000;

    @ParameterizedTest
    @CsvSource({"1.101, Out", "1.1, Same", "1, Same", "0.9, Same", "0.899, Up"})
    void singleRunsAreDecidedOnTheValue(double ratio, Judgement expected) {
        assertThat(judgement(Figures.saturated(ONE, 1, RATE), Figures.saturated(FOUR, 1, RATE * ratio)))
                .isEqualTo(expected);
    }

    /**
     * The pooled standard error of the ratio's logarithm is the spread, on one degree of freedom: with t(0.975, 1) =
     * 12.706 a spread of 1 % makes an interval from 0.881 to 1.135 times the ratio.
     */
    @ParameterizedTest
    @CsvSource({"1.25, Out", "1.248, Undetermined", "0.794, Undetermined", "0.792, Up"})
    void theWiderIntervalShowsADifference(double ratio, Judgement expected) {
        assertThat(judgement(pair(ratio, 0.01))).isEqualTo(expected);
    }

    /** With t(0.95, 1) = 6.314 a spread of 1.49 % reaches from 0.910 to 1.099, one of 1.55 % from 0.907 to 1.103. */
    @ParameterizedTest
    @CsvSource({"1, 0.0149, Same", "1, 0.0155, Undetermined", "0.991, 0.0149, Same", "0.985, 0.0149, Undetermined"})
    void theNarrowerIntervalShowsThatThereIsNone(double ratio, double spread, Judgement expected) {
        assertThat(judgement(pair(ratio, spread))).isEqualTo(expected);
    }

    @Test
    void sayWhatTheyRestOn() {
        assertThat(upOrOut(Optional.empty(), List.of(ONE, FOUR), pair(3, 0.001)).status())
                .containsExactly(new UpOrOutStatus(
                        new Quantity("800m"),
                        "800m-x1",
                        "200m-x4",
                        new Estimate("3", "2.96", "3.04"),
                        Judgement.Out,
                        null));
    }

    /** Ten cents a core and eight for the memory of a replica: 0.8 · 10 + 8 against 0.8 · 10 + 4 · 8 cents an hour. */
    @Test
    void memoryMakesMoreReplicasDearer() {
        var price = Optional.of(new WorkloadPrice(new BigDecimal("0.10"), new BigDecimal("0.08")));
        double ratio = 2.0 * (0.8 * 0.10 + 0.08) / (0.8 * 0.10 + 4 * 0.08);

        UpOrOutStatus status = upOrOut(
                        price,
                        List.of(ONE, FOUR),
                        Figures.saturated(ONE, 1, RATE),
                        Figures.saturated(FOUR, 1, 2 * RATE))
                .status()
                .getFirst();

        assertThat(status.judgement()).isEqualTo(Judgement.Up);
        assertThat(status.ratio()).isEqualTo(new Estimate(Decimal.of(ratio), null, null));
    }

    @Test
    void whatCostsNothingIsComparedByCapacity() {
        var free = Optional.of(new WorkloadPrice(BigDecimal.ZERO, BigDecimal.ZERO));

        assertThat(upOrOut(
                                free,
                                List.of(ONE, FOUR),
                                Figures.saturated(ONE, 1, RATE),
                                Figures.saturated(FOUR, 1, 2 * RATE))
                        .status()
                        .getFirst()
                        .ratio())
                .isEqualTo(new Estimate("2", null, null));
    }

    @Test
    void aLowerBoundStillShowsWhatItSufficesFor() {
        assertThat(judgement(Figures.saturated(ONE, 1, RATE), Figures.growing(FOUR, 1, 2 * RATE)))
                .isEqualTo(Judgement.Out);
        assertThat(judgement(Figures.growing(ONE, 1, 2 * RATE), Figures.saturated(FOUR, 1, RATE)))
                .isEqualTo(Judgement.Up);
    }

    @Test
    void aLowerBoundOnTheOtherSideShowsNothing() {
        UpOrOutStatus out = status(Figures.growing(ONE, 1, RATE), Figures.saturated(FOUR, 1, 2 * RATE));
        UpOrOutStatus same = status(Figures.saturated(ONE, 1, RATE), Figures.growing(FOUR, 1, RATE));

        assertThat(out.judgement()).isEqualTo(Judgement.Undetermined);
        assertThat(out.reason()).startsWith("the capacity of 800m-x1 is a lower bound: nothing failed up to 4 users");
        assertThat(same.judgement()).isEqualTo(Judgement.Undetermined);
    }

    @Test
    void aCellWithoutCapacityLeavesThePairUnjudged() {
        UpOrOutStatus status = status(Figures.broken(ONE, 1), Figures.saturated(FOUR, 1, RATE));

        assertThat(status.judgement()).isEqualTo(Judgement.NotJudged);
        assertThat(status.ratio()).isNull();
        assertThat(status.reason())
                .isEqualTo("800m-x1 has no capacity: 1 user already fails, and so does every" + " greater load");
    }

    @Test
    void anUnmeasuredCellLeavesThePairUnjudged() {
        UpOrOutStatus status = status(Figures.saturated(ONE, 1, RATE));

        assertThat(status.judgement()).isEqualTo(Judgement.NotJudged);
        assertThat(status.reason()).isEqualTo("200m-x4 was not measured");
    }

    @Test
    void everyPairOfEqualCpuIsListedAndTheWidestOfTheMostCpuDecides() {
        List<Cell> cells =
                List.of(FOUR, TWO, ONE, new Cell(400, 1), new Cell(200, 2), new Cell(50, 8), new Cell(300, 2));
        UpOrOut upOrOut = upOrOut(Optional.empty(), cells);

        assertThat(upOrOut.status())
                .extracting(pair -> pair.up() + " " + pair.out())
                .containsExactly(
                        "400m-x1 200m-x2",
                        "400m-x1 50m-x8",
                        "200m-x2 50m-x8",
                        "800m-x1 400m-x2",
                        "800m-x1 200m-x4",
                        "400m-x2 200m-x4");
        assertThat(upOrOut.overall().map(pair -> pair.out().cell())).contains(FOUR);
        assertThat(upOrOut.overall().map(pair -> pair.up().cell())).contains(ONE);
    }

    @Test
    void ofTwoPairsAlikeTheOneWithFewerReplicasDecides() {
        UpOrOut upOrOut = upOrOut(Optional.empty(), List.of(new Cell(100, 8), new Cell(200, 4), new Cell(400, 2)));
        UpOrOut alike = new UpOrOut(upOrOut.pairs().stream()
                .filter(pair -> pair.replicaRatio() == 2)
                .toList());

        assertThat(alike.pairs()).hasSize(2);
        assertThat(alike.overall().map(pair -> pair.up().cell())).contains(TWO);
    }

    @Test
    void withoutAPairThereIsNoAnswer() {
        assertThat(upOrOut(Optional.empty(), List.of(ONE, new Cell(400, 1))).overall())
                .isEmpty();
    }

    /** Two runs of each cell that differ in opposite ways, so that what blocks share takes nothing off. */
    private static TrialMeasurement[] pair(double ratio, double spread) {
        double half = Math.exp(spread / 2);
        return new TrialMeasurement[] {
            Figures.saturated(ONE, 1, RATE / half),
            Figures.saturated(ONE, 2, RATE * half),
            Figures.saturated(FOUR, 1, RATE * ratio * half),
            Figures.saturated(FOUR, 2, RATE * ratio / half)
        };
    }

    private static Judgement judgement(TrialMeasurement... trials) {
        return status(trials).judgement();
    }

    private static UpOrOutStatus status(TrialMeasurement... trials) {
        return upOrOut(Optional.empty(), List.of(ONE, FOUR), trials).status().getFirst();
    }

    private static UpOrOut upOrOut(Optional<WorkloadPrice> price, List<Cell> cells, TrialMeasurement... trials) {
        Figures figures = Figures.of(Specs.users(), cells, List.of(trials));
        return UpOrOut.of(figures.cells(), figures.models().capacity(), price);
    }
}
