package dev.coffeeshop.loadgen.engine;

import static dev.coffeeshop.loadgen.TestPrograms.constant;
import static dev.coffeeshop.loadgen.TestPrograms.program;
import static dev.coffeeshop.loadgen.engine.EvenLoad.REQUESTS;
import static dev.coffeeshop.loadgen.engine.EvenLoad.TIMEOUT_MILLIS;
import static dev.coffeeshop.loadgen.engine.EvenLoad.WINDOW;
import static dev.coffeeshop.loadgen.engine.EvenLoad.recorded;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coffeeshop.loadgen.TestServer;
import dev.coffeeshop.measurement.FailureKind;
import dev.coffeeshop.measurement.HttpRequest;
import dev.coffeeshop.measurement.LoadProgram;
import dev.coffeeshop.measurement.judging.RungRecording;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every way in which a connection may end. Nothing hangs, and nothing is sent twice. */
class ConnectionLifeTest {

    /** A user who thinks leaves time to notice what happens to an idle connection. */
    @Test
    void whatHappensToAnIdleConnectionIsNobodysFailure() throws Exception {
        List<TestServer.Script> scripts = List.of(
                exchange -> {
                    exchange.write(TestServer.OK);
                    exchange.close();
                },
                exchange -> {
                    exchange.answer(TestServer.OK);
                    exchange.write("HTTP/1.1 408 Request Timeout\r\nContent-Length: 0\r\n\r\n");
                });
        for (TestServer.Script script : scripts) {
            Quietly.attempt(() -> {
                try (TestServer server = new TestServer(script)) {
                    RungRecording recording = Bench.recorded(
                            program(server.port(), constant(1), TIMEOUT_MILLIS),
                            WINDOW,
                            1,
                            ConnectionLifeTest::oneUser);
                    assertThat(recording.whole().failures()).isEmpty();
                    assertThat((long) server.accepted())
                            .isEqualTo(server.requests())
                            .isGreaterThan(5);
                }
            });
        }
    }

    /** The race that every client with kept connections may lose: the request counts as reset, and is not repeated. */
    @Test
    void aRequestOnAConnectionThatEndsBeforeItsAnswerIsNotRepeated() throws Exception {
        try (TestServer server = new TestServer(exchange -> {
            if (exchange.number() % 2 == 0) {
                exchange.close();
            } else {
                exchange.answer(TestServer.OK);
            }
        })) {
            RungRecording recording = recorded(program(server.port(), constant(1), TIMEOUT_MILLIS), 1);
            assertThat(recording.whole().failures()).isEqualTo(Map.of(FailureKind.RESET, REQUESTS / 2));
            assertThat(server.requests()).isEqualTo((int) REQUESTS);
            assertThat(server.accepted()).isEqualTo((int) REQUESTS / 2);
        }
    }

    @Test
    void whoeverAcceptsAndHangsUpTurnsRequestsAway() throws Exception {
        try (ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread.ofPlatform().daemon().start(() -> HangingUp.on(listening));
            RungRecording recording = recorded(program(listening.getLocalPort(), constant(1), TIMEOUT_MILLIS), 32);
            assertThat(recording.whole().failures()).isEqualTo(Map.of(FailureKind.RESET, REQUESTS));
        }
    }

    /** The kernel takes two connections that nobody accepts, and lets all others wait. */
    @Test
    void aFullAcceptQueueTimesOut() throws Exception {
        try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            RungRecording recording = recorded(program(listening.getLocalPort(), constant(1), 300), 32);
            assertThat(recording.whole().failures()).isEqualTo(Map.of(FailureKind.TIMEOUT, REQUESTS));
        }
    }

    /** The rest of a body that nobody reads is still on its way, so that the connection cannot carry another request. */
    @Test
    void anAnswerBeforeTheWholeRequestSpendsTheConnection() throws Exception {
        try (HastyServer server = new HastyServer()) {
            LoadProgram program = withBody(program(server.port(), constant(1), 20_000), "espresso".repeat(1_000_000));
            RungRecording recording = Bench.recorded(program, WINDOW, 4, ConnectionLifeTest::oneUser);
            assertThat(recording.whole().failures().keySet()).containsExactly(FailureKind.OTHER_STATUS);
            assertThat((long) server.accepted())
                    .isEqualTo(recording.whole().failed())
                    .isGreaterThan(1);
        }
    }

    private static Demand oneUser(long startNanos) {
        ClosedDemand user = new ClosedDemand(ThinkTime.constant(Duration.ofMillis(20)));
        user.arrive(startNanos);
        return user;
    }

    private static LoadProgram withBody(LoadProgram program, String body) {
        return new LoadProgram(
                program.target(),
                new HttpRequest("POST", "/orders", List.of(), body, 200),
                program.ladder(),
                program.warmupSeconds(),
                program.stepSeconds(),
                program.requestTimeoutMilliseconds(),
                program.objective(),
                program.generators(),
                program.seed());
    }
}
