package dev.coffeeshop.operator.analysis.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.coffeeshop.operator.analysis.statistics.CommonSlope.Point;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class CommonSlopeTest {

    private static final Offset<Double> DIGITS = within(1e-6);

    /** By hand: 6 over 10, residual squares 2.4, error 0.2828427; t(0.975, 3) = 3.182446. */
    @Test
    void ofOneGroupIsTheUsualRegression() {
        CommonSlope slope = CommonSlope.of(List.of(points(2, 4, 5, 4, 5))).orElseThrow();

        assertThat(slope.value()).isCloseTo(0.6, DIGITS);
        assertThat(slope.halfWidth()).isCloseTo(3.182446305 * 0.282842712, DIGITS);
        assertThat(slope.degreesOfFreedom()).isEqualTo(3);
    }

    /** By hand: 12 over 20, residual squares 4.8 on 10 − 2 − 1 degrees of freedom; t(0.975, 7) = 2.364624. */
    @Test
    void groupsMayLieAtDifferentLevels() {
        CommonSlope slope = CommonSlope.of(List.of(points(2, 4, 5, 4, 5), points(102, 104, 105, 104, 105)))
                .orElseThrow();

        assertThat(slope.value()).isCloseTo(0.6, DIGITS);
        assertThat(slope.halfWidth()).isCloseTo(2.364624252 * Math.sqrt(4.8 / 7 / 20), DIGITS);
        assertThat(slope.degreesOfFreedom()).isEqualTo(7);
    }

    @Test
    void aGroupOfOnePointSaysNothing() {
        List<Point> one = List.of(new Point(7, 1_000));

        assertThat(CommonSlope.of(List.of(points(2, 4, 5, 4, 5), one, List.of())))
                .isEqualTo(CommonSlope.of(List.of(points(2, 4, 5, 4, 5))));
    }

    @Test
    void isAbsentWhereNothingIsLeftToTellIt() {
        assertThat(CommonSlope.of(List.of())).isEmpty();
        assertThat(CommonSlope.of(List.of(points(2, 4))))
                .as("as many as the line has parameters")
                .isEmpty();
        assertThat(CommonSlope.of(List.of(List.of(new Point(1, 1), new Point(1, 2), new Point(1, 3)))))
                .as("all at once")
                .isEmpty();
    }

    /** At x = 1, 2, 3 and so on. */
    private static List<Point> points(double... y) {
        return IntStream.range(0, y.length)
                .mapToObj(index -> new Point(index + 1, y[index]))
                .toList();
    }
}
