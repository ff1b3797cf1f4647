package dev.coffeeshop.loadgen.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.coffeeshop.loadgen.LoadGenerator;
import dev.coffeeshop.loadgen.TestServer;
import dev.coffeeshop.measurement.Documents;
import dev.coffeeshop.measurement.LoadResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignalTest {

    @Test
    void ctrlCLeavesWhatWasMeasured(@TempDir Path folder) throws Exception {
        Path json = folder.resolve("result.json");
        Path table = folder.resolve("table");
        try (TestServer server = new TestServer(exchange -> exchange.answer(TestServer.OK))) {
            Process process = start(server, json, table);
            try {
                await().atMost(Duration.ofSeconds(60))
                        .until(() -> Files.readString(table).contains("1 user "));
                assertThat(new ProcessBuilder("kill", "-INT", String.valueOf(process.pid()))
                                .start()
                                .waitFor())
                        .isZero();
                assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
                assertThat(process.exitValue()).isEqualTo(130);
            } finally {
                process.destroyForcibly();
            }
        }
        LoadResult result = Documents.result(Files.readString(json));
        assertThat(result.rungs()).isNotEmpty();
        assertThat(result.rungs().getFirst().succeeded()).isPositive();
    }

    private static Process start(TestServer server, Path json, Path table) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LoadGenerator.class.getName(),
                        "--url",
                        "http://127.0.0.1:" + server.port() + "/",
                        "--users",
                        "1,2,3,4,5,6,7,8,9,10",
                        "--think-ms",
                        "5",
                        "--step-seconds",
                        "2",
                        "--warmup-seconds",
                        "0",
                        "--timeout-ms",
                        "1000",
                        "--json",
                        json.toString())
                .redirectErrorStream(true)
                .redirectOutput(table.toFile())
                .start();
    }
}
