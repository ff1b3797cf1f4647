package dev.coffeeshop.loadgen.pod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.coffeeshop.loadgen.TestPrograms;
import dev.coffeeshop.loadgen.TestServer;
import dev.coffeeshop.loadgen.engine.AddressSource;
import dev.coffeeshop.measurement.Documents;
import dev.coffeeshop.measurement.LoadProgram;
import dev.coffeeshop.measurement.TerminationMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
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
    void labelsThatMakeNoSenseAreNamed() throws Exception {
        LoadProgram program = TestPrograms.program(1, TestPrograms.users(0, 1), 1_000);
        assertThat(run(Documents.toJson(program), Map.of("LOAD_METRIC_LABELS", "le=1")))
                .isEqualTo(2);
        assertThat(message()).startsWith("error: LOAD_METRIC_LABELS: 'le' is a label of the metrics themselves");
    }

    @Test
    void itsMetricsAreServedWhileItRuns() throws Exception {
        int port = freePort();
        Map<String, String> environment =
                Map.of("LOAD_PROGRESS_PORT", String.valueOf(port), "LOAD_METRIC_LABELS", "experiment=quickstart");
        try (HttpClient client = HttpClient.newHttpClient();
                TestServer server = new TestServer(exchange -> exchange.answer(TestServer.OK))) {
            LoadProgram program = TestPrograms.program(server.port(), TestPrograms.constant(200, 200, 200), 1_000);
            Thread running = Thread.ofVirtual().start(() -> run(Documents.toJson(program), environment));
            await().ignoreExceptions()
                    .atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(get(client, port, "/metrics"))
                            .contains("coffeeshop_load_offered_requests_per_second{experiment=\"quickstart\"} 200.0"));
            running.join();
        }
        assertThat(message()).isNotEmpty();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
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
        return run(program, Map.of());
    }

    private int run(String program, Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "LOAD_PROGRAM",
                program,
                "LOAD_PROGRESS_PORT",
                "0",
                "TERMINATION_LOG",
                folder.resolve("message").toString()));
        environment.putAll(more);
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
