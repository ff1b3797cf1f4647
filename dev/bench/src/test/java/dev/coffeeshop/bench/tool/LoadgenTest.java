package dev.coffeeshop.bench.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class LoadgenTest {

    private final Loadgen loadgen = new Loadgen(List.of("java", "-jar", "loadgen.jar"), 3);

    @Test
    void readsTheRungOfItsResult() {
        Reading reading = loadgen.read(new Output("", Recorded.text("loadgen.json")));

        assertThat(reading.requests()).isEqualTo(17_417);
        assertThat(reading.perSecond()).isEqualTo(5_805.667);
        assertThat(reading.latency()).isEqualTo(new Latency(5.4991, 2.009, 35.775, 116.159));
        assertThat(reading.faultless()).isTrue();
    }

    @Test
    void measuresInTheWindowThatEndsTheRung() {
        Window window = Objects.requireNonNull(
                loadgen.read(new Output("", Recorded.text("loadgen.json"))).window());

        assertThat(window.to()).isEqualTo(Instant.parse("2026-11-24T20:37:54.530Z"));
        assertThat(window.seconds()).isEqualTo(3);
    }

    @Test
    void repeatsWhatTheGeneratorSaysAgainstItsRun() {
        String late = Recorded.text("loadgen.json")
                .replace(
                        "\"invalid\" : [ ]",
                        "\"missed\": \"LATENCY\", \"invalid\": [{\"reason\": \"GENERATOR_LATE\", \"figure\": \"lag p99 9 ms\"}]");

        Reading reading = loadgen.read(new Output("", late));

        assertThat(reading.remarks()).containsExactly("GENERATOR_LATE, lag p99 9 ms", "objective missed: LATENCY");
        assertThat(reading.faultless()).isFalse();
    }

    @Test
    void refusesWhatIsNoResult() {
        assertThatThrownBy(() -> loadgen.read(new Output("", "{"))).isInstanceOf(UnreadableOutputException.class);
    }

    @Test
    void measuresOnceTheBaselineIsThere() {
        assertThat(loadgen.measuring("GET http://…\nload   answered/s\n", Duration.ofMinutes(1)))
                .isFalse();
        assertThat(loadgen.measuring("load   answered/s\nbaseline      0.0\n", Duration.ofSeconds(1)))
                .isTrue();
    }

    @Test
    void hasACommandForEveryLoad() {
        assertThat(command(new Load.Closed(32, 10)))
                .startsWith("java", "-jar", "loadgen.jar", "--url", "http://127.0.0.1:80/", "--users", "32")
                .endsWith("--warmup-seconds", "3", "--step-seconds", "10", "--json", "folder/loadgen.json");
        assertThat(command(new Load.Paced(32, 5_000, 10))).contains("--rate", "5000", "--arrival", "constant");
        assertThat(command(new Load.Poisson(12_000, 60))).contains("--rate", "12000", "--arrival", "poisson");
        assertThat(command(new Load.Thinking(1_000, 100, 60))).contains("--users", "1000", "--think-ms", "100");
    }

    private List<String> command(Load load) {
        return loadgen.command(load, "http://127.0.0.1:80/", Path.of("folder"));
    }
}
