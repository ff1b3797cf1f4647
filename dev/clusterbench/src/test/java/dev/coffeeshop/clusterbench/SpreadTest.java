package dev.coffeeshop.clusterbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadTest {

    @Test
    void describesRepeatedFigures() {
        Spread spread = new Spread(List.of(9.0, 11.0, 10.0, 10.0));

        assertThat(spread.median()).isEqualTo(10);
        assertThat(spread.mean()).isEqualTo(10);
        assertThat(spread.min()).isEqualTo(9);
        assertThat(spread.max()).isEqualTo(11);
        assertThat(spread.coefficientOfVariationPercent()).isCloseTo(100 * Math.sqrt(2.0 / 3) / 10, within(1e-9));
    }

    @Test
    void oneFigureHasNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Spread(List.of(1.0)));
    }
}
