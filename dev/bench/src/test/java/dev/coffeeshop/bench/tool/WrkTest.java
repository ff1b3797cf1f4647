package dev.coffeeshop.bench.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class WrkTest {

    private final Wrk wrk = new Wrk();

    @Test
    void readsItsSummary() {
        Reading reading = wrk.read(Recorded.output("wrk.txt"));

        assertThat(reading).isEqualTo(Reading.ofProcess(44_620, 14_553.82, 0, new Latency(20.62, 0.479, 300.68, null)));
        assertThat(reading.faultless()).isTrue();
    }

    @Test
    void countsWrongStatusAsFailed() {
        assertThat(wrk.read(Recorded.output("wrk-errors.txt")).failed()).isEqualTo(92);
    }

    @Test
    void countsEveryKindOfSocketErrorAsFailed() {
        assertThat(wrk.read(Recorded.output("wrk-socket-errors.txt")).failed()).isEqualTo(2_830);
    }

    @Test
    void saysWhatIsMissing() {
        assertThatThrownBy(() -> wrk.read(new Output("unable to connect", "")))
                .isInstanceOf(UnreadableOutputException.class)
                .hasMessageContaining("requests in");
    }

    @Test
    void loadsForATimeAndCannotPace() {
        assertThat(wrk.command(new Load.Closed(32, 10), "http://127.0.0.1:80/", Path.of("folder")))
                .containsExactly("wrk", "-t", "1", "-c", "32", "-d", "10s", "--latency", "http://127.0.0.1:80/");
        assertThat(wrk.can(new Load.Paced(32, 100, 10))).isFalse();
    }
}
