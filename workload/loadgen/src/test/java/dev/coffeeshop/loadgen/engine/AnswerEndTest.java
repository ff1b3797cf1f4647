package dev.coffeeshop.loadgen.engine;

import static dev.coffeeshop.loadgen.TestPrograms.constant;
import static dev.coffeeshop.loadgen.TestPrograms.program;
import static dev.coffeeshop.loadgen.engine.EvenLoad.REQUESTS;
import static dev.coffeeshop.loadgen.engine.EvenLoad.TIMEOUT_MILLIS;
import static dev.coffeeshop.loadgen.engine.EvenLoad.recorded;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coffeeshop.loadgen.TestServer;
import dev.coffeeshop.loadgen.TestServer.Exchange;
import dev.coffeeshop.measurement.FailureKind;
import dev.coffeeshop.measurement.judging.RungRecording;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every way in which an answer may end. Nothing hangs, and nothing is sent twice. */
class AnswerEndTest {

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
}
