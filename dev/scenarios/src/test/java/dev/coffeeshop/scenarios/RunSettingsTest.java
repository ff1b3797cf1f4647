package dev.coffeeshop.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RunSettingsTest {

    @Test
    void drawsASeedWhereNoneIsGiven() {
        RunSettings settings = RunSettings.of(Map.of("SEED", ""), new Random(1));

        assertThat(settings.seed()).isPositive();
        assertThat(settings.seed())
                .isNotEqualTo(RunSettings.of(Map.of(), new Random(2)).seed());
        assertThat(settings.runs()).isEqualTo(1);
    }

    @Test
    void takesWhatIsGiven() {
        assertThat(RunSettings.of(Map.of("SEED", "0", "RUNS", "2"), new Random(1)))
                .isEqualTo(new RunSettings(0, 2));
    }

    @Test
    void saysWhatIsWrong() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RunSettings.of(Map.of("SEED", "many"), new Random(1)))
                .withMessage("SEED is a whole number, such as SEED=7, not many");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RunSettings.of(Map.of("RUNS", "0"), new Random(1)))
                .withMessageContaining("from 1 to 100");
    }
}
