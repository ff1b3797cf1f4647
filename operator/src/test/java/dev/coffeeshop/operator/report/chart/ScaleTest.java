package dev.coffeeshop.operator.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class ScaleTest {

    @Test
    void linearAxesEndAtRoundFigures() {
        assertThat(Scale.Linear.fromZero(127).ticks()).containsExactly(0.0, 50.0, 100.0, 150.0);
        assertThat(Scale.Linear.fromZero(0).ticks()).first().isEqualTo(0.0);
    }

    @Test
    void logarithmicAxesAreMarkedAtOneTwoAndFive() {
        Scale scale = Scale.Logarithmic.around(18, 480);

        assertThat(scale.ticks()).containsExactly(10.0, 20.0, 50.0, 100.0, 200.0, 500.0);
        assertThat(scale.share(100) - scale.share(50)).isCloseTo(scale.share(20) - scale.share(10), within(1e-9));
    }

    @Test
    void percentilesAreAsFarApartAsWhatIsBeyondThem() {
        Scale scale = new Scale.Tail(50, 99.9);

        assertThat(scale.share(99) - scale.share(90)).isCloseTo(scale.share(99.9) - scale.share(99), within(1e-9));
    }

    @Property
    void marksLieOnTheAxisInOrder(@ForAll @DoubleRange(min = -6, max = 12) double decades) {
        double greatest = Math.pow(10, decades);
        for (Scale scale :
                List.of(Scale.Linear.fromZero(greatest), Scale.Logarithmic.around(greatest / 1e3, greatest))) {
            assertThat(scale.ticks()).isSorted().hasSizeBetween(2, 16);
            assertThat(scale.share(greatest)).isBetween(0.0, 1.0);
            assertThat(scale.ticks())
                    .allSatisfy(tick -> assertThat(scale.share(tick)).isBetween(0.0, 1.0));
        }
    }

    @Test
    void greatFiguresAreWrittenShort() {
        assertThat(List.of(0.0, 0.05, 250.0, 50_000.0, 2e6, 3e9, 1e15).stream().map(TickLabel::of))
                .containsExactly("0", "0.05", "250", "50k", "2M", "3G", "1e15");
    }
}
