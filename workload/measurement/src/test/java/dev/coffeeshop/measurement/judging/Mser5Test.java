package dev.coffeeshop.measurement.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Mser5Test {

    private static final double SHARE = 0.10;
    private static final double DEVIATIONS = 3;

    @Test
    void aConstantSeriesHasNoTransient() {
        Mser5 series = series(60, _ -> 7);
        assertThat(series.truncated()).isZero();
        assertThat(series.isMaterial(SHARE, DEVIATIONS)).isFalse();
    }

    /** By hand: means of five are 9, 9 and ten times 1. */
    @Test
    void aStepIsCutOffWhereItEnds() {
        Mser5 series = series(60, second -> second < 10 ? 9 : 1);
        assertThat(series.truncated()).isEqualTo(10);
        assertThat(series.endsInFirstHalf()).isTrue();
        assertThat(series.meanBefore()).isEqualTo(9);
        assertThat(series.meanAfter()).isEqualTo(1);
        assertThat(series.isMaterial(SHARE, DEVIATIONS)).isTrue();
    }

    /** A ripple that is the same throughout, so that every later cut knows less. */
    @ParameterizedTest
    @ValueSource(ints = {5, 20, 45, 60})
    void aWarmUpOfKnownLengthIsCutOffAtItsEnd(int length) {
        Mser5 series = series(120, second -> (second < length ? 20 : 10) + (second / 5 % 2 == 0 ? 1 : -1));
        assertThat(series.truncated()).isEqualTo(length);
        assertThat(series.endsInFirstHalf()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 20, 45})
    void aWarmUpInNoiseIsCutOffWhole(int length) {
        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            Mser5 series = series(120, second -> (second < length ? 20 : 10) + random.nextGaussian());
            assertThat(series.truncated()).isGreaterThanOrEqualTo(length);
            assertThat(series.meanAfter()).isCloseTo(10, within(1.0));
        }
    }

    @Test
    void aTransientThatEndsInTheSecondHalfIsNotOver() {
        Mser5 series = series(60, second -> second < 35 ? 20 : 10);
        assertThat(series.endsInFirstHalf()).isFalse();
    }

    @Test
    void aTrendNeverEnds() {
        Random random = new Random(1);
        Mser5 series = series(120, second -> 10 + second / 12.0 + random.nextGaussian());
        assertThat(series.endsInFirstHalf()).isFalse();
        assertThat(series.isMaterial(SHARE, DEVIATIONS)).isTrue();
    }

    /** Where it cuts is left to chance in noise; that it makes a difference is not. */
    @Test
    void noiseIsRarelyTakenForATransient() {
        long alarms = IntStream.range(0, 2_000)
                .filter(seed -> {
                    Random random = new Random(seed);
                    Mser5 series = series(60, _ -> 10 + 3 * random.nextGaussian());
                    return !series.endsInFirstHalf() && series.isMaterial(SHARE, DEVIATIONS);
                })
                .count();
        assertThat(alarms).isLessThan(20);
    }

    @Test
    void theLastFiveMeansAreNotCutInto() {
        assertThat(series(60, second -> second).truncated()).isEqualTo(35);
    }

    @Test
    void tooShortASeriesSaysNothing() {
        assertThatThrownBy(() -> series(49, _ -> 1)).hasMessage("49 values are too few");
    }

    private static Mser5 series(int seconds, IntToDoubleFunction ofSecond) {
        return Mser5.of(IntStream.range(0, seconds).mapToDouble(ofSecond).toArray());
    }
}
