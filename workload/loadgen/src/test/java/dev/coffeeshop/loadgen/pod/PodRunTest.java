package dev.coffeeshop.loadgen.pod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.coffeeshop.loadgen.TestPrograms;
import dev.coffeeshop.loadgen.TestServer;
import dev.coffeeshop.loadgen.engine.AddressSource;
import dev.coffeeshop.loadgen.engine.Transport;
import dev.coffeeshop.measurement.Documents;
import dev.coffeeshop.measurement.LoadProgram;
import dev.coffeeshop.measurement.LoadProgress;
import dev.coffeeshop.measurement.TerminationMessage;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PodRunTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream log = new ByteArrayOutputStream();

    @Test
    void aProgramLeavesItsResultBehind() throws Exception {
        try (TestServer server = new TestServer(exchange -> exchange.answer(TestServer.OK))) {
            LoadProgram program = TestPrograms.program(server.port(), TestPrograms.users(0, 1, 2), 1_000);
            assertThat(run(Documents.toJson(program))).isZero();
        }
        assertThat(TerminationMessage.read(message()))
                .isInstanceOfSatisfying(TerminationMessage.Measured.class, measured -> {
                    assertThat(measured.result().rungs()).hasSize(2);
                    assertThat(measured.result().baseline()).isNotNull();
                });
        assertThat(text()).contains("POST http://127.0.0.1:", "baseline", "2 users", "\"rungs\"");
    }

    @Test
    void aBadProgramIsNamed() throws Exception {
        assertThat(run("{}")).isEqualTo(2);
        assertThat(message()).startsWith("error: LOAD_PROGRAM: Missing creator property 'target'");
    }

    @Test
    void aTargetThatIsNotThereIsNamed() throws Exception {
        int port;
        try (TestServer server = new TestServer(_ -> {})) {
            port = server.port();
        }
        LoadProgram program = TestPrograms.program(port, TestPrograms.users(0, 1), 1_000);
        assertThat(run(Documents.toJson(program))).isEqualTo(4);
        assertThat(message()).startsWith("error: 127.0.0.1:" + port + " is unreachable");
    }

    @Test
    void aTerminationLogThatCannotBeWrittenIsSaid() {
        assertThat(new PodRun(
                                PodSettings.from(Map.of("TERMINATION_LOG", folder + "/no/such/folder")),
                                TestPrograms.quick(),
                                AddressSource::dns,
                                new PrintStream(log, true, StandardCharsets.UTF_8))
                        .run())
                .isEqualTo(2);
        assertThat(text()).contains("cannot write");
    }

    @Test
    void progressIsServed() throws Exception {
        LoadProgress progress = new LoadProgress("rung", 2, 3, 10, 4.5);
        try (ProgressServer server = new ProgressServer(Transport.best(), 0, () -> Documents.toJson(progress));
                HttpClient client = HttpClient.newHttpClient()) {
            await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> {
                assertThat(Documents.progress(get(client, server.port(), "/progress")))
                        .isEqualTo(progress);
                assertThat(get(client, server.port(), "/other")).isEqualTo("{}");
            });
        }
    }

    private static String get(HttpClient client, int port, String path) throws Exception {
        URI uri = URI.create("http://127.0.0.1:" + port + path);
        return client.send(
                        HttpRequest.newBuilder(uri)
                                .timeout(Duration.ofSeconds(1))
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }

    private int run(String program) {
        Map<String, String> environment = Map.of(
                "LOAD_PROGRAM",
                program,
                "LOAD_PROGRESS_PORT",
                "0",
                "TERMINATION_LOG",
                folder.resolve("message").toString());
        return new PodRun(
                        PodSettings.from(environment),
                        TestPrograms.quick(),
                        AddressSource::dns,
                        new PrintStream(log, true, StandardCharsets.UTF_8))
                .run();
    }

    private String message() throws Exception {
        return Files.readString(folder.resolve("message"));
    }

    private String text() {
        return log.toString(StandardCharsets.UTF_8);
    }
}
