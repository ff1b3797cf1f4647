package dev.coffeeshop.bench.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coffeeshop.bench.tool.Window;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchTest {

    @TempDir
    private Path folder = Path.of("");

    private final Children children = new Children();

    @AfterEach
    void end() {
        children.close();
    }

    @Test
    void tellsOutputExitCodeTimeAndMemory() throws IOException, InterruptedException {
        String busy = "echo begun; echo oh >&2; i=0; while ((i < 300000)); do ((i += 1)); done; exit 7";

        Finished finished = run(busy, Duration.ofMinutes(1));

        assertThat(finished.exitCode()).isEqualTo(7);
        assertThat(finished.text()).isEqualTo("begun\n");
        assertThat(finished.lastWords()).isEqualTo("oh");
        assertThat(finished.usage().cpuSeconds())
                .isBetween(0.05, finished.usage().seconds() + 0.05);
        assertThat(finished.usage().track().points().getLast().cpuSeconds())
                .isBetween(0.0, finished.usage().cpuSeconds() + 0.02);
        assertThat(finished.usage().peakKibibytes()).isBetween(1_000L, 100_000L);
    }

    @Test
    void endsWhatTakesTooLong() throws IOException, InterruptedException {
        Finished finished = run("exec sleep 60", Duration.ofMillis(300));

        assertThat(finished.exitCode()).isEqualTo(128 + 9);
        assertThat(finished.usage().seconds()).isLessThan(30);
    }

    @Test
    void endsEvenAStoppedChildAndStartsNoMore() throws IOException, InterruptedException {
        Process process = start("kill -STOP $$; sleep 60");

        children.close();

        assertThat(process.waitFor()).isNotZero();
        assertThatThrownBy(() -> start("true")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void stopsAProcessForHalfASecond() throws IOException, InterruptedException {
        Process process = start("exec sleep 60");
        var stop = new StopOnce(children, new Cores(List.of(0), false), folder, process.pid());

        stop.begin();
        stop.begin();
        Optional<Window> stopped = stop.stopped();

        assertThat(stopped)
                .hasValueSatisfying(window -> assertThat(window.seconds()).isBetween(0.5, 5.0));
        assertThat(process.isAlive()).isTrue();
    }

    @Test
    void knowsThatNothingWasStopped() throws IOException, InterruptedException {
        Process ended = start("true");
        ended.waitFor();
        var stop = new StopOnce(children, new Cores(List.of(0), false), folder, ended.pid());

        assertThat(stop.stopped()).as("not begun").isEmpty();
        stop.begin();
        assertThat(stop.stopped()).as("no such process").isEmpty();
    }

    private Process start(String script) throws IOException {
        return children.start(List.of("bash", "-c", script), folder.resolve("out"), folder.resolve("err"));
    }

    private Finished run(String script, Duration atMost) throws IOException, InterruptedException {
        return new Watch(children, folder).run(List.of("bash", "-c", script), atMost, (_, _) -> {});
    }
}
