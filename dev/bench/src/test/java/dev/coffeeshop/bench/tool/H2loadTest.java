package dev.coffeeshop.bench.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class H2loadTest {

    private final H2load h2load = new H2load();

    @Test
    void readsItsSummaryWithoutPercentilesInAClosedLoop() {
        assertThat(h2load.read(Recorded.output("h2load-maximum.txt")))
                .isEqualTo(Reading.ofProcess(48_828, 16_276, 0, null));
    }

    @Test
    void takesPercentilesFromItsLog() {
        Reading reading = h2load.read(new Output(Recorded.text("h2load-paced.txt"), Recorded.text("h2load-paced.log")));

        assertThat(reading.requests()).isEqualTo(100);
        assertThat(reading.perSecond()).as("without the warm-up").isEqualTo(100);
        Latency latency = Objects.requireNonNull(reading.latency());
        assertThat(latency.mean()).isCloseTo(0.44195, within(1e-5));
        assertThat(latency.p50()).isEqualTo(0.178);
        assertThat(latency.p99()).isEqualTo(4.02);
        assertThat(latency.p999()).isEqualTo(4.043);
    }

    @Test
    void countsWrongStatusAsFailed() {
        assertThat(h2load.read(Recorded.output("h2load-errors.txt")).failed()).isEqualTo(92);
    }

    @Test
    void saysWhatIsMissing() {
        assertThatThrownBy(() -> h2load.read(new Output("", ""))).isInstanceOf(UnreadableOutputException.class);
    }

    @Test
    void sharesARateAmongItsConnections() {
        var paced = new Load.Paced(32, 5_000, 10);

        assertThat(h2load.command(paced, "http://127.0.0.1:80/", Path.of("folder")))
                .contains("-c", "32", "-D", "10", "--rps=156.250", "--log-file=folder/h2load.log");
        assertThat(h2load.file(paced)).contains("h2load.log");
        assertThat(h2load.file(new Load.Closed(32, 10))).isEmpty();
    }
}
