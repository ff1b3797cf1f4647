package dev.coffeeshop.loadgen.pod;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffeeshop.loadgen.TestPrograms;
import dev.coffeeshop.loadgen.TestServer;
import dev.coffeeshop.loadgen.engine.AddressSource;
import dev.coffeeshop.measurement.Calibration;
import dev.coffeeshop.measurement.Documents;
import dev.coffeeshop.measurement.Generators;
import dev.coffeeshop.measurement.LoadProgram;
import dev.coffeeshop.measurement.TerminationMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PodGroupTest {

    private static final List<Calibration> KNOWN =
            List.of(new Calibration("node-0", 1_000), new Calibration("node-1", 900));

    @TempDir
    Path folder;

    private final ByteArrayOutputStream log = new ByteArrayOutputStream();

    @Test
    void theLeaderLeavesTheResultAndItsFollowerSaysWhatItDid() throws Exception {
        try (TestServer server = new TestServer(exchange -> exchange.answer(TestServer.OK))) {
            String program = program(server, 600);
            int port = freePort();
            CompletableFuture<Integer> follower = CompletableFuture.supplyAsync(() -> run(program, 1, port));
            assertThat(run(program, 0, port)).isZero();
            assertThat(follower.join()).isZero();
        }
        assertThat(TerminationMessage.read(message(0)))
                .isInstanceOfSatisfying(TerminationMessage.Measured.class, measured -> {
                    assertThat(measured.result().rungs().getLast().arrivals()).isEqualTo(600);
                    assertThat(measured.result().calibrations()).isEqualTo(KNOWN);
                });
        assertThat(message(1)).startsWith("load pod 1 of 2 took part in ");
    }

    @Test
    void moreThanIsProvenIsRefusedBeforeTheTargetHearsOfIt() throws Exception {
        try (TestServer server = new TestServer(exchange -> exchange.answer(TestServer.OK))) {
            String program = program(server, 2 * 631);
            int port = freePort();
            CompletableFuture<Integer> follower = CompletableFuture.supplyAsync(() -> run(program, 1, port));
            assertThat(run(program, 0, port)).isEqualTo(2);
            assertThat(follower.join()).isZero();
            assertThat(server.accepted()).isZero();
        }
        assertThat(message(0))
                .startsWith("error: RateNotProven: 631 requests/s are asked of each generator, but no more than 630")
                .endsWith("; raise load.generator.parallelism or its CPU request");
        assertThat(message(1)).isEqualTo("load pod 1 of 2 took part in 0 rungs");
    }

    @Test
    void aPodThatTheProgramDoesNotKnowIsTurnedAway() throws Exception {
        try (TestServer server = new TestServer(exchange -> exchange.answer(TestServer.OK))) {
            assertThat(run(program(server, 100), 2, 1)).isEqualTo(1);
        }
        assertThat(message(2)).isEqualTo("error: load pod 2 is not among the program's 2");
    }

    private static String program(TestServer server, double rate) {
        LoadProgram one = TestPrograms.program(server.port(), TestPrograms.constant(rate), 1_000);
        return Documents.toJson(TestPrograms.with(new Generators(2, KNOWN), one));
    }

    private int run(String program, int index, int port) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "LOAD_PROGRAM",
                program,
                "LOAD_PROGRESS_PORT",
                "0",
                "LOAD_GROUP_PORT",
                String.valueOf(port),
                "JOB_COMPLETION_INDEX",
                String.valueOf(index),
                "NODE_NAME",
                "node-" + index,
                "TERMINATION_LOG",
                folder.resolve("message-" + index).toString()));
        if (index > 0) {
            environment.put("LOAD_LEADER", "127.0.0.1:" + port);
        }
        return new PodRun(
                        PodSettings.from(environment),
                        TestPrograms.quick(),
                        AddressSource::dns,
                        new PrintStream(log, true, StandardCharsets.UTF_8))
                .run();
    }

    private String message(int index) throws IOException {
        return Files.readString(folder.resolve("message-" + index));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
