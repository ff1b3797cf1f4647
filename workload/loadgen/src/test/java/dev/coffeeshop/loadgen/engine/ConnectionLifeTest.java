package dev.coffeeshop.loadgen.engine;

import static dev.coffeeshop.loadgen.TestPrograms.constant;
import static dev.coffeeshop.loadgen.TestPrograms.program;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coffeeshop.loadgen.TestServer;
import dev.coffeeshop.loadgen.TestServer.Exchange;
import dev.coffeeshop.measurement.Arrival;
import dev.coffeeshop.measurement.FailureKind;
import dev.coffeeshop.measurement.HttpRequest;
import dev.coffeeshop.measurement.LoadProgram;
import dev.coffeeshop.measurement.Rung;
import dev.coffeeshop.measurement.judging.RungRecording;
import dev.coffeeshop.measurement.pacing.ArrivalPlan;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every way in which an answer and its connection may end. Nothing hangs, and nothing is sent twice. */
class ConnectionLifeTest {

    private static final long REQUESTS = 100;
    private static final Duration WINDOW = Duration.ofMillis(400);
    private static final int TIMEOUT_MILLIS = 2_000;
    private static final String CHUNKED = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";

    /** Right answers, however odd. */
    enum Answered {
        BYTE_BY_BYTE {
            @Override
            void handle(Exchange exchange) {
                for (int i = 0; i < TestServer.OK.length(); i++) {
                    exchange.writeAfter(Duration.ofMillis(i), TestServer.OK.substring(i, i + 1));
                }
            }
        },
        CHUNKS_WITH_EXTENSIONS_AND_TRAILERS {
            @Override
            void handle(Exchange exchange) {
                exchange.write(CHUNKED + "5;quality=\"high\"\r\nespre");
                exchange.writeAfter(Duration.ofMillis(2), "\r\n3\r\nsso\r");
                exchange.answerAfter(Duration.ofMillis(4), "\n0;last\r\nChecksum: 12\r\nServed-By: 7\r\n\r\n");
            }
        },
        AFTER_SEVERAL_INTERIM_ANSWERS {
            @Override
            void handle(Exchange exchange) {
                exchange.write("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 102 Processing\r\n\r\nHTTP/1.1 103 Early");
                exchange.answerAfter(Duration.ofMillis(2), " Hints\r\nLink: </menu>\r\n\r\n" + TestServer.OK);
            }
        },
        LAST_OF_ITS_CONNECTION {
            @Override
            void handle(Exchange exchange) {
                exchange.write("HTTP/1.1 200 OK\r\nCONNECTION: Close\r\ncontent-length: 2\r\n\r\nok");
                exchange.close();
            }
        },
        HTTP_1_0 {
            @Override
            void handle(Exchange exchange) {
                exchange.answer("HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nok");
            }
        },
        UNTIL_THE_END {
            @Override
            void handle(Exchange exchange) {
                exchange.write("HTTP/1.1 200 OK\r\n\r\nas long as");
                exchange.write(" it takes");
                exchange.close();
            }
        },
        HEAVY_HEADED {
            @Override
            void handle(Exchange exchange) {
                String cookie = "Set-Cookie: " + "c".repeat(15_000) + "\r\n";
                exchange.answer("HTTP/1.1 200 OK\r\n" + cookie.repeat(4) + "Content-Length: 2\r\n\r\nok");
            }
        };

        abstract void handle(Exchange exchange);
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerIsRecognized(Answered how) throws Exception {
        Quietly.attempt(() -> {
            try (TestServer server = new TestServer(how::handle)) {
                RungRecording recording = recorded(program(server.port(), constant(1), TIMEOUT_MILLIS), 32);
                assertThat(recording.whole().failures()).isEmpty();
                assertThat(recording.whole().succeeded()).isEqualTo(REQUESTS);
                assertThat(server.requests()).isEqualTo((int) REQUESTS);
            }
        });
    }

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

    /** No right answers, and what they are counted as. */
    enum Failed {
        END_INSTEAD_OF_AN_ANSWER(FailureKind.RESET) {
            @Override
            void handle(Exchange exchange) {
                exchange.close();
            }
        },
        END_IN_THE_HEAD(FailureKind.RESET) {
            @Override
            void handle(Exchange exchange) {
                exchange.write("HTTP/1.1 200 OK\r\nContent-Le");
                exchange.close();
            }
        },
        END_IN_A_CHUNK(FailureKind.RESET) {
            @Override
            void handle(Exchange exchange) {
                exchange.write(CHUNKED + "8\r\nespr");
                exchange.close();
            }
        },
        END_BEFORE_THE_LAST_CHUNK(FailureKind.RESET) {
            @Override
            void handle(Exchange exchange) {
                exchange.write(CHUNKED + "8\r\nespresso\r\n");
                exchange.close();
            }
        },
        RESET_IN_THE_HEAD(FailureKind.RESET) {
            @Override
            void handle(Exchange exchange) {
                exchange.write("HTTP/1.1 200 OK\r\nContent-Le");
                exchange.reset();
            }
        },
        RESET_IN_THE_BODY(FailureKind.RESET) {
            @Override
            void handle(Exchange exchange) {
                exchange.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf");
                exchange.reset();
            }
        },
        RESET_WITHOUT_LENGTH(FailureKind.RESET) {
            @Override
            void handle(Exchange exchange) {
                exchange.write("HTTP/1.1 200 OK\r\n\r\nhalf");
                exchange.reset();
            }
        },
        ENDLESS_HEADER(FailureKind.WRONG_BODY) {
            @Override
            void handle(Exchange exchange) {
                exchange.answer("HTTP/1.1 200 OK\r\nSet-Cookie: " + "c".repeat(20_000));
            }
        },
        TWO_LENGTHS(FailureKind.WRONG_BODY) {
            @Override
            void handle(Exchange exchange) {
                exchange.answer("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\nok");
            }
        };

        private final FailureKind kind;

        Failed(FailureKind kind) {
            this.kind = kind;
        }

        abstract void handle(Exchange exchange);
    }

    @ParameterizedTest
    @EnumSource
    void aFailureIsCountedAsWhatItIs(Failed how) throws Exception {
        try (TestServer server = new TestServer(how::handle)) {
            RungRecording recording = recorded(program(server.port(), constant(1), TIMEOUT_MILLIS), 32);
            assertThat(recording.whole().failures()).isEqualTo(Map.of(how.kind, REQUESTS));
            assertThat(server.requests()).isEqualTo((int) REQUESTS);
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

    private static RungRecording recorded(LoadProgram program, int connections) throws Exception {
        double perSecond = REQUESTS * 1e9 / WINDOW.toNanos();
        ArrivalPlan plan = new ArrivalPlan(new Rung.Open(perSecond, Arrival.CONSTANT), WINDOW.toNanos(), 1, 1);
        return Bench.recorded(program, WINDOW, connections, start -> new OpenDemand(plan.times(0, 1), start));
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
