package dev.coffeeshop.operator.analysis;

import static dev.coffeeshop.operator.analysis.Load.fail;
import static dev.coffeeshop.operator.analysis.Load.invalid;
import static dev.coffeeshop.operator.analysis.Load.open;
import static dev.coffeeshop.operator.analysis.Load.pass;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coffeeshop.measurement.CapacityEstimate;
import dev.coffeeshop.measurement.Invalidity.Reason;
import dev.coffeeshop.measurement.LoadResult;
import dev.coffeeshop.measurement.RungResult;
import dev.coffeeshop.measurement.RungResult.Miss;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrialValidityTest {

    private static final CapacityEstimate ESTIMATE =
            new CapacityEstimate(CapacityEstimate.Kind.MEASURED, 100, 90, 110, true);
    private static final RungResult LATE = invalid(pass(4, 60), Reason.GENERATOR_LATE);

    @Test
    void aLevelThatWasMeasuredValidlyOnceIsEnough() {
        assertThat(TrialValidity.spoiler(Load.result(pass(1, 20), LATE, LATE, pass(4, 60))))
                .isEmpty();
    }

    @Test
    void aLevelThatNeverWasSpoilsTheTrialWithItsLastMeasurement() {
        RungResult last = invalid(pass(4, 60), Reason.NOISY_NODE);
        LoadResult result = Load.result(pass(1, 20), LATE, LATE, last, fail(16, Miss.LATENCY));

        assertThat(TrialValidity.spoiler(result)).containsSame(last);
        assertThat(TrialValidity.measurements(result, last)).isEqualTo(3);
    }

    @Test
    void aRateIsNoRepeatOfAsManyUsers() {
        assertThat(TrialValidity.spoiler(Load.result(LATE, open(pass(4, 4))))).containsSame(LATE);
    }

    @Test
    void aSearchThatEndsOnAValidRungGotByWithoutTheOthers() {
        RungResult probe = invalid(pass(32, 60), Reason.GENERATOR_SATURATED);

        assertThat(TrialValidity.spoiler(search(probe, probe, probe, open(pass(100, 100)))))
                .isEmpty();
    }

    @Test
    void aSearchThatEndsOnAnInvalidRungCouldNotGoOn() {
        RungResult late = invalid(open(pass(100, 100)), Reason.GENERATOR_LATE);

        assertThat(TrialValidity.spoiler(search(open(pass(90, 90)), late, late, late)))
                .containsSame(late);
    }

    private static LoadResult search(RungResult... rungs) {
        return Load.result(null, List.of(rungs), ESTIMATE);
    }
}
