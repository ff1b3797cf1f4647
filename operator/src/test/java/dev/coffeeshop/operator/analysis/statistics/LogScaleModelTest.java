package dev.coffeeshop.operator.analysis.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class LogScaleModelTest {

    private static final Offset<Double> DIGITS = within(1e-6);

    /**
     * Logarithms, by hand: sum of squares 2.892085410 in all, less that of cells and that of blocks, leaves
     * 0.000403906841 on 4 degrees of freedom; t(0.975, 4) = 2.776445105.
     */
    private static final Map<String, List<Sample>> TABLE =
            Map.of("a", runs(100, 104, 98), "b", runs(200, 206, 199), "c", runs(50, 51, 50));

    @Test
    void cellsOfACompleteTableShareItsResidualError() {
        Interval a = LogScaleModel.fit(TABLE).mean("a");

        assertThat(a.value()).isCloseTo(100.63594714, DIGITS);
        assertThat(a.lower()).isCloseTo(99.02789873, DIGITS);
        assertThat(a.upper()).isCloseTo(102.27010758, DIGITS);
    }

    @Test
    void aRatioIsADifferenceInThatModel() {
        Interval ratio = LogScaleModel.fit(TABLE).ratio("b", "a");

        assertThat(ratio.value()).isCloseTo(2.0036889009, DIGITS);
        assertThat(ratio.lower()).isCloseTo(1.9585607920, DIGITS);
        assertThat(ratio.upper()).isCloseTo(2.0498568275, DIGITS);
    }

    /** t(0.95, 4) = 2.131846786 in the place of t(0.975, 4). */
    @Test
    void lessConfidenceMakesARatioNarrower() {
        Interval ratio = LogScaleModel.fit(TABLE).ratio("b", "a", 0.90);

        double halfWidth = 2.131846786 * Math.sqrt(2 * 0.000403906841 / 4 / 3);
        assertThat(ratio.lower()).isCloseTo(2.0036889009 * Math.exp(-halfWidth), DIGITS);
        assertThat(ratio.upper()).isCloseTo(2.0036889009 * Math.exp(halfWidth), DIGITS);
    }

    @Test
    void aBlockThatIsSlowThroughoutWidensNothing() {
        Map<String, List<Sample>> drifting =
                Map.of("a", runs(100, 80, 120), "b", runs(200, 160, 240), "c", runs(50, 40, 60));

        Interval ratio = LogScaleModel.fit(drifting).ratio("b", "a");

        assertThat(ratio.upper() - ratio.lower()).isCloseTo(0, DIGITS);
    }

    /** Half a width is t(0.975, 2) = 4.302652730 times the root of 0.000304308701. */
    @Test
    void aSingleCellStandsOnItsOwnRuns() {
        Interval a = LogScaleModel.fit(Map.of("a", runs(100, 104, 98))).mean("a");

        assertThat(a.lower()).isCloseTo(93.35898607, DIGITS);
        assertThat(a.upper()).isCloseTo(108.48011834, DIGITS);
    }

    /** Variances of the means 0.000304308701 and 0.000218430697 have 2.906555 degrees of freedom (Satterthwaite). */
    @Test
    void aCellWithAGapIsComparedByWelch() {
        Interval ratio = LogScaleModel.fit(Map.of("a", runs(100, 104, 98), "b", runs(200, 206)))
                .ratio("b", "a");

        double halfWidth = StudentT.quantile(2.9065551816570605) * 0.02286349489476769;
        assertThat(ratio.value()).isCloseTo(2.0169515672, DIGITS);
        assertThat(ratio.upper()).isCloseTo(2.0169515672 * Math.exp(halfWidth), DIGITS);
    }

    @Test
    void aCellWithAGapDoesNotTakeThePoolFromTheOthers() {
        Map<String, List<Sample>> gap =
                Map.of("a", runs(100, 104, 98), "b", runs(200, 206, 199), "c", runs(50, 51, 50), "d", runs(10, 20));

        assertThat(LogScaleModel.fit(gap).mean("a").lower())
                .isEqualTo(LogScaleModel.fit(TABLE).mean("a").lower());
    }

    @Test
    void aNoisyCellDoesNotLendItsErrorToQuietOnes() {
        Map<String, List<Sample>> mixed =
                Map.of("quiet", runs(100, 100.1, 99.9, 100.2, 99.8), "noisy", runs(100, 150, 70, 130, 80));

        Interval quiet = LogScaleModel.fit(mixed).mean("quiet");

        assertThat(quiet.upper() / quiet.lower()).isLessThan(1.01);
    }

    @Test
    void oneRunHasNoInterval() {
        LogScaleModel<String> model = LogScaleModel.fit(Map.of("a", runs(100), "b", runs(190)));

        assertThat(model.mean("a")).isEqualTo(Interval.point(model.mean("a").value()));
        assertThat(model.ratio("b", "a").lower()).isCloseTo(1.9, DIGITS);
    }

    @Test
    void identicalRunsAreStillOnlyAsGoodAsTheInstrument() {
        LogScaleModel<String> model =
                LogScaleModel.fit(Map.of("a", withResolution(0.1, 100, 100), "b", withResolution(0.2, 200, 200)));

        assertThat(model.mean("a").upper()).isCloseTo(100 * Math.exp(0.1), DIGITS);
        assertThat(model.ratio("b", "a").upper())
                .as("the root of 0.1² + 0.2²")
                .isCloseTo(2 * Math.exp(0.2236067977), DIGITS);
    }

    /** The interval is that of {@link #cellsOfACompleteTableShareItsResidualError}. */
    @Test
    void knowsWhetherAMeanIsNarrowEnough() {
        LogScaleModel<String> model = LogScaleModel.fit(TABLE);
        double halfWidth = Math.log(102.27010758 / 100.63594714);

        assertThat(model.isWithin("a", Math.sinh(halfWidth) + 1e-6)).isTrue();
        assertThat(model.isWithin("a", Math.sinh(halfWidth) - 1e-6)).isFalse();
        assertThat(LogScaleModel.fit(Map.of("a", runs(100))).isWithin("a", 0.5))
                .as("nothing is known of one run")
                .isFalse();
    }

    @Test
    void narrowerThanTheInstrumentIsNarrow() {
        assertThat(LogScaleModel.fit(Map.of("a", withResolution(0.1, 100, 101, 102, 99)))
                        .isWithin("a", 0.001))
                .isTrue();
        assertThat(LogScaleModel.fit(Map.of("a", withResolution(0.001, 100, 110, 90, 105)))
                        .isWithin("a", 0.05))
                .isFalse();
    }

    @Test
    void logarithmsOfNothingAreRefused() {
        assertThatThrownBy(() -> new Sample(1, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Published, such as in NIST/SEMATECH e-Handbook, 1.3.6.7.2. */
    @Test
    void quantilesOfStudentsT() {
        assertThat(StudentT.quantile(1)).isCloseTo(12.706205, DIGITS);
        assertThat(StudentT.quantile(2)).isCloseTo(4.302653, DIGITS);
        assertThat(StudentT.quantile(10)).isCloseTo(2.228139, DIGITS);
    }

    private static List<Sample> runs(double... values) {
        return withResolution(0, values);
    }

    private static List<Sample> withResolution(double resolution, double... values) {
        return IntStream.range(0, values.length)
                .mapToObj(index -> new Sample(index + 1, values[index], resolution))
                .toList();
    }
}
