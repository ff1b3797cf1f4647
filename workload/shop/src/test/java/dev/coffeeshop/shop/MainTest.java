package dev.coffeeshop.shop;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The command as a process: what it prints and how it exits. */
@Timeout(60)
class MainTest {

    private static Process start(Map<String, String> environment, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.coffeeshop.shop.Main"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static int exitCode(Process process) throws InterruptedException {
        assertThat(process.waitFor(30, SECONDS)).isTrue();
        return process.exitValue();
    }

    @Test
    void says_when_it_is_ready_and_stops_on_request_with_success() throws IOException, InterruptedException {
        var process = start(Map.of("PORT", "0"));
        try (var output = process.inputReader()) {
            assertThat(output.readLine())
                    .matches("shop on port \\d+ is ready after \\d+\\.\\d s, \\d+\\.\\d\\d CPU-seconds");
            process.toHandle().destroy();
            assertThat(exitCode(process)).isZero();
        }
    }

    @Test
    void bad_settings_exit_with_2_and_name_the_variable() throws IOException, InterruptedException {
        var process = start(Map.of("MACHINES", "many"));
        try (var output = process.inputReader()) {
            assertThat(output.readLine()).startsWith("MACHINES is \"many\"");
            assertThat(exitCode(process)).isEqualTo(2);
        }
    }

    @Test
    void rehearses_and_ends() throws IOException, InterruptedException {
        var process = start(Map.of(), "rehearse");
        try (var output = process.inputReader()) {
            assertThat(output.readLine()).startsWith("rehearsed; ready after");
            assertThat(exitCode(process)).isZero();
        }
    }
}
