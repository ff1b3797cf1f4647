package dev.coffeeshop.loadgen.engine;

import static dev.coffeeshop.loadgen.TestPrograms.constant;
import static dev.coffeeshop.loadgen.TestPrograms.program;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coffeeshop.loadgen.TestServer;
import dev.coffeeshop.measurement.LoadResult;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What a target does with the load of one rung must not be held against the next. */
class RecoveryTest {

    private static final int BASELINE_REQUESTS = 5;
    private static final String BUSY = "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n";

    /** Busy from the first rung's first request on, and for longer than that rung lasts. */
    @Test
    void theNextRungWaitsUntilTheTargetIsWellAgain() throws Exception {
        Illness illness = new Illness(Duration.ofMillis(2_700));
        try (TestServer server = new TestServer(illness)) {
            LoadResult result = Bench.run(program(server.port(), constant(600, 600), 1_000));
            assertThat(result.rungs().getFirst().failed()).isEqualTo(600);
            assertThat(result.rungs().getLast().failed()).isZero();
            assertThat(illness.turnedAway.get()).isGreaterThan(1_200);
        }
    }

    /** Answers come, but not within half of the bound of 500 ms. */
    @Test
    void aTargetThatStaysSlowIsGivenUpAfterAWhile() throws Exception {
        try (TestServer server = new TestServer(exchange -> exchange.answerAfter(
                exchange.number() <= BASELINE_REQUESTS ? Duration.ZERO : Duration.ofMillis(600), TestServer.OK))) {
            LoadResult result = Bench.run(program(server.port(), constant(600, 600), 1_000));
            Instant ended = result.rungs().getFirst().end();
            assertThat(result.rungs()).noneMatch(rung -> rung.passed());
            assertThat(Duration.between(ended, result.rungs().getLast().start()))
                    .isBetween(Duration.ofMillis(1_900), Duration.ofSeconds(5));
            assertThat(server.requests()).isBetween(2_405 + 2, 2_405 + 5);
        }
    }

    private static final class Illness implements TestServer.Script {

        private final AtomicInteger turnedAway = new AtomicInteger();
        private final long lengthNanos;
        private long endNanos;

        Illness(Duration length) {
            this.lengthNanos = length.toNanos();
        }

        @Override
        public void handle(TestServer.Exchange exchange) {
            long now = System.nanoTime();
            if (exchange.number() == BASELINE_REQUESTS + 1) {
                endNanos = now + lengthNanos;
            }
            boolean ill = exchange.number() > BASELINE_REQUESTS && now < endNanos;
            if (ill) {
                turnedAway.incrementAndGet();
            }
            exchange.answerAfter(Duration.of(1, TimeUnit.MILLISECONDS.toChronoUnit()), ill ? BUSY : TestServer.OK);
        }
    }
}
