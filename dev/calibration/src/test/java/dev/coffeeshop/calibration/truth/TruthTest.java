package dev.coffeeshop.calibration.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.coffeeshop.calibration.queueing.Shop;
import dev.coffeeshop.operator.design.Cell;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TruthTest {

    @Test
    void followsFromTheTrueFigures() {
        Truth truth = truth(40, 120, 100, 10);
        assertThat(truth.efficiency())
                .hasValueSatisfying(value -> assertThat(value).isCloseTo(0.75, within(1e-9)));
        assertThat(truth.ratio()).hasValueSatisfying(value -> assertThat(value).isCloseTo(1.2, within(1e-9)));
        assertThat(judgement(truth, Part.PERFORMANCE)).isEqualTo("Fast");
        assertThat(judgement(truth, Part.SCALABILITY)).isEqualTo("Scales");
        assertThat(judgement(truth, Part.UP_OR_OUT)).isEqualTo("Out");
    }

    @Test
    void onTheOtherSideOfEachThreshold() {
        Truth truth = truth(40, 80, 100, 15);
        assertThat(judgement(truth, Part.PERFORMANCE)).isEqualTo("Slow");
        assertThat(judgement(truth, Part.SCALABILITY)).isEqualTo("DoesNotScale");
        assertThat(judgement(truth, Part.UP_OR_OUT)).isEqualTo("Up");
        assertThat(judgement(truth(40, 100, 100, 1), Part.UP_OR_OUT)).isEqualTo("Same");
    }

    @Test
    void aClearEffectLiesAFifthBeyond() {
        assertThat(truth(40, 120, 100, 9.9)
                        .expected(Part.PERFORMANCE)
                        .orElseThrow()
                        .isClear())
                .isTrue();
        assertThat(truth(40, 120, 100, 10.1)
                        .expected(Part.PERFORMANCE)
                        .orElseThrow()
                        .isClear())
                .isFalse();
        assertThat(truth(40, 120, 100, 1).expected(Part.UP_OR_OUT).orElseThrow().beyond())
                .isCloseTo(1.2 / 1.1 - 1, within(1e-9));
        assertThat(truth(40, 60, 100, 1)
                        .expected(Part.SCALABILITY)
                        .orElseThrow()
                        .isClear())
                .isTrue();
    }

    /** Against 12 ms and 70 %. */
    private static Truth truth(double small, double fourSmall, double large, double oneRequest) {
        return new Truth(
                new Planted("any", Shop.brewing(5), 12, 70),
                Map.of(new Cell(200, 1), small, new Cell(200, 4), fourSmall, new Cell(800, 1), large),
                oneRequest);
    }

    private static String judgement(Truth truth, Part part) {
        return truth.expected(part).orElseThrow().judgement();
    }
}
