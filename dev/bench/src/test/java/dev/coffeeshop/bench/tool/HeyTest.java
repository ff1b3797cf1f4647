package dev.coffeeshop.bench.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class HeyTest {

    private final Hey hey = new Hey();

    @Test
    void readsItsSummary() {
        assertThat(hey.read(Recorded.output("hey.txt")))
                .isEqualTo(Reading.ofProcess(9_564, 3_178.6367, 0, new Latency(1.4, 0.8, 12, null)));
    }

    @Test
    void doesNotTakeASummaryWithTooFewRequestsForItsPercentiles() {
        assertThatThrownBy(() -> hey.read(Recorded.output("hey-errors.txt")))
                .isInstanceOf(UnreadableOutputException.class)
                .hasMessageContaining("99%");
    }

    @Test
    void countsWrongStatusAsFailed() {
        String text = Recorded.text("hey.txt").replace("[200]", "[503]");

        assertThat(hey.read(new Output(text, "")).failed()).isEqualTo(9_564);
    }

    @Test
    void countsErrorsAsFailed() {
        String text = Recorded.text("hey.txt") + Recorded.text("hey-refused.txt");

        assertThat(hey.read(new Output(text, "")).failed()).isEqualTo(4_478);
    }

    @Test
    void sharesARateAmongItsWorkers() {
        assertThat(hey.command(new Load.Paced(32, 5_000, 10), "http://127.0.0.1:80/", Path.of("folder")))
                .containsExactly("hey", "-z", "10s", "-c", "32", "-q", "156.250", "http://127.0.0.1:80/");
    }
}
