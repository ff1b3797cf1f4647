package dev.coffeeshop.operator.analysis;

import static dev.coffeeshop.operator.analysis.Load.during;
import static dev.coffeeshop.operator.analysis.Load.fail;
import static dev.coffeeshop.operator.analysis.Load.invalid;
import static dev.coffeeshop.operator.analysis.Load.open;
import static dev.coffeeshop.operator.analysis.Load.pass;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coffeeshop.measurement.Invalidity.Reason;
import dev.coffeeshop.measurement.RungResult;
import dev.coffeeshop.measurement.RungResult.Miss;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExitTimesTest {

    /** Rungs in the order of a search; the second drains for five seconds, and before the fourth is a pause. */
    private static final List<RungResult> RUNGS = List.of(
            during(open(pass(50, 50)), 10, 18.2),
            during(open(fail(100, Miss.OVERLOADED)), 18.4, 31.4),
            during(invalid(open(pass(75, 75)), Reason.GENERATOR_LATE), 31.6, 39.8),
            during(open(pass(75, 75)), 43.8, 52));

    /** Kubernetes tells the second of an exit; 0 stands for no rung. */
    @ParameterizedTest
    @CsvSource({
        "8, 0", "9, 0", "10, 1", "17, 1", "18, 2", "25, 2", "30, 2", "31, 2", "32, 3", "39, 3", "42, 3", "43, 3",
        "44, 4", "51, 4", "52, 4", "56, 4", "57, 0"
    })
    void anExitBelongsToTheRungThatHasMostOfItsSecond(long second, int rung) {
        Optional<RungResult> expected = rung == 0 ? Optional.empty() : Optional.of(RUNGS.get(rung - 1));

        assertThat(new ExitTimes(RUNGS).rung(Load.exit(second, "OOMKilled"))).isEqualTo(expected);
        assertThat(new ExitTimes(RUNGS.reversed()).rung(Load.exit(second, "OOMKilled")))
                .isEqualTo(expected);
    }
}
