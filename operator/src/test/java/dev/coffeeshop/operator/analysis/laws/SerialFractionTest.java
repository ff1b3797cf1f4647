package dev.coffeeshop.operator.analysis.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.coffeeshop.operator.analysis.statistics.Interval;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class SerialFractionTest {

    private static final Offset<Double> DIGITS = within(1e-9);

    /** Three decimals, from speed-ups of two. */
    private static final Comparator<Double> PRINTED =
            (one, other) -> Math.abs(one - other) < 1.5e-3 ? 0 : Double.compare(one, other);

    /** It is Amdahl's α, whatever the number of replicas. */
    @Test
    void ofAmdahlsLawItIsTheContention() {
        Law law = new Law.Amdahl(50, 0.05);

        for (int replicas : new int[] {2, 4, 16}) {
            Interval speedup = Interval.point(law.perSecond(replicas) / law.perSecond(1));
            assertThat(SerialFraction.of(speedup, replicas).value()).isCloseTo(0.05, DIGITS);
        }
    }

    /** Quinn, Parallel Programming in C with MPI and OpenMP (2003), 7.5, examples 1 and 2: 2 to 8 processors. */
    @Test
    void tellsWorkInSeriesFromOverheadThatGrows() {
        assertThat(fractions(1.82, 2.50, 3.08, 3.57, 4.00, 4.38, 4.71))
                .usingElementComparator(PRINTED)
                .containsExactly(0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1);
        assertThat(fractions(1.87, 2.61, 3.23, 3.73, 4.14, 4.46, 4.71))
                .usingElementComparator(PRINTED)
                .containsExactly(0.070, 0.075, 0.080, 0.085, 0.090, 0.095, 0.1);
    }

    @Test
    void theEndsOfTheSpeedUpChangePlaces() {
        Interval fraction = SerialFraction.of(new Interval(3, 2.5, 3.5), 4);

        assertThat(fraction.value()).isCloseTo((1 / 3.0 - 0.25) / 0.75, DIGITS);
        assertThat(fraction.lower()).isCloseTo((1 / 3.5 - 0.25) / 0.75, DIGITS);
        assertThat(fraction.upper()).isCloseTo((1 / 2.5 - 0.25) / 0.75, DIGITS);
    }

    @Test
    void idealGrowthHasNoneDespiteRounding() {
        assertThat(SerialFraction.of(Interval.point(4 - 4e-16), 4)).isEqualTo(Interval.point(0));
    }

    @Test
    void noGrowthIsOneAndAFallIsMore() {
        assertThat(SerialFraction.of(Interval.point(1), 4).value()).isCloseTo(1, DIGITS);
        assertThat(SerialFraction.of(Interval.point(0.8), 4).value()).isCloseTo(4 / 3.0, DIGITS);
    }

    @Test
    void moreThanIdealGrowthIsNegative() {
        assertThat(SerialFraction.of(Interval.point(5), 4).value()).isCloseTo(-0.05 / 0.75, DIGITS);
    }

    @Test
    void anOpenSpeedUpOpensTheOtherEnd() {
        Interval atLeast = SerialFraction.of(new Interval(3, 2.5, Double.POSITIVE_INFINITY), 4);
        Interval atMost = SerialFraction.of(new Interval(3, 0, 3.5), 4);

        assertThat(atLeast.lower()).isCloseTo(-1 / 3.0, DIGITS);
        assertThat(atMost.isOpenAbove()).isTrue();
    }

    private static List<Double> fractions(double... speedups) {
        return IntStream.range(0, speedups.length)
                .mapToObj(index -> SerialFraction.of(Interval.point(speedups[index]), index + 2)
                        .value())
                .toList();
    }
}
