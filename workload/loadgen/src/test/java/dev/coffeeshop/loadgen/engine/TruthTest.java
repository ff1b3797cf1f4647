package dev.coffeeshop.loadgen.engine;

import static dev.coffeeshop.loadgen.TestPrograms.constant;
import static dev.coffeeshop.loadgen.TestPrograms.poisson;
import static dev.coffeeshop.loadgen.TestPrograms.program;
import static dev.coffeeshop.loadgen.TestPrograms.users;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.coffeeshop.loadgen.TestPrograms;
import dev.coffeeshop.loadgen.TestServer;
import dev.coffeeshop.measurement.LatencySummary;
import dev.coffeeshop.measurement.LoadProgram;
import dev.coffeeshop.measurement.LoadResult;
import dev.coffeeshop.measurement.RungResult;
import dev.coffeeshop.measurement.judging.ValidityRules;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** Servers whose exact behaviour says what must be measured. */
class TruthTest {

    /**
     * A server that stops for S once in a window T at an even rate delays the share S / T of the requests, evenly from
     * S down to 0: the q-quantile is S − (1 − q) T, the mean S² / 2T. Here S = 0.5 s and T = 2 s.
     */
    @Test
    void aStallIsSeenByEveryRequestThatWasDueDuringIt() throws Exception {
        Quietly.attempt(TruthTest::stall);
    }

    private static void stall() throws Exception {
        try (TestServer server = new TestServer(new Stall(800, Duration.ofMillis(500)))) {
            LoadProgram program = program(server.port(), constant(500), 3_000);
            RungResult rung = Bench.rung(withStep(program, 2));
            LatencySummary response = rung.response();
            assertThat(rung.arrivals()).isEqualTo(1_000).isEqualTo(rung.succeeded());
            assertThat(response.p99()).isCloseTo(480_000, Percentage.withPercentage(8));
            assertThat(response.p95()).isCloseTo(400_000, Percentage.withPercentage(8));
            assertThat(response.p90()).isCloseTo(300_000, Percentage.withPercentage(10));
            assertThat(response.mean()).isCloseTo(62_500, Percentage.withPercentage(15));
            assertThat(response.p50()).isLessThan(20_000);
        }
    }

    @Test
    void anExactDelayIsMeasuredExactly() throws Exception {
        Quietly.attempt(TruthTest::delay);
    }

    private static void delay() throws Exception {
        try (TestServer server =
                new TestServer(exchange -> exchange.answerAfter(Duration.ofMillis(5), TestServer.OK))) {
            LoadResult result = Bench.run(program(server.port(), poisson(500), 1_000));
            RungResult rung = result.rungs().getFirst();
            long late = Objects.requireNonNull(rung.lag()).p50();
            assertThat(rung.response().p50()).isBetween(4_990L, 5_300L + 2 * late);
            assertThat(result.baseline()).isNotNull().satisfies(baseline -> {
                assertThat(baseline.response().count()).isEqualTo(5);
                assertThat(baseline.response().p50()).isBetween(4_990L, 7_000L);
                assertThat(baseline.failed()).isZero();
            });
        }
    }

    /** By the rules of every day, with none of its rungs to be measured again. */
    @Test
    void aHealthyGeneratorIsBelieved() throws Exception {
        Quietly.attempt(TruthTest::healthy);
    }

    private static void healthy() throws Exception {
        try (TestServer server =
                new TestServer(exchange -> exchange.answerAfter(Duration.ofMillis(5), TestServer.OK))) {
            List<RungResult> rungs = Bench.run(
                            program(server.port(), poisson(500), 1_000),
                            EngineOptions.withThreads(1),
                            AddressSource::dns,
                            TestPrograms.quick(ValidityRules.standard()))
                    .rungs();
            assertThat(rungs.getLast().invalid()).isEmpty();
            assertThat(rungs.getLast().passed()).isTrue();
        }
    }

    @Test
    void poissonArrivalsHaveTheirExactCount() throws Exception {
        try (TestServer server = new TestServer(exchange -> exchange.answer(TestServer.OK))) {
            EngineOptions twoLoops = EngineOptions.withThreads(2);
            LoadResult result = Bench.run(program(server.port(), poisson(733), 1_000), twoLoops, AddressSource::dns);
            RungResult rung = result.rungs().getFirst();
            assertThat(rung.arrivals()).isEqualTo(733);
            assertThat(rung.succeeded()).isEqualTo(733);
            assertThat(server.requests()).isEqualTo(2 * 733 + 5);
            assertThat(rung.lag()).isNotNull().extracting(LatencySummary::count).isEqualTo(733L);
        }
    }

    /** 20 users, 10 ms for an answer and 50 ms to think: 20 / 0.06 s = 333 requests a second. */
    @Test
    void closedUsersObeyLittlesLaw() throws Exception {
        try (TestServer server =
                new TestServer(exchange -> exchange.answerAfter(Duration.ofMillis(10), TestServer.OK))) {
            RungResult rung = Bench.rung(program(server.port(), users(50, 20), 1_000));
            assertThat(rung.passed()).isTrue();
            double cycle = rung.response().mean() / 1e6 + 0.05;
            assertThat(rung.completedPerSecond() * cycle).isCloseTo(20, within(1.5));
            assertThat(rung.completedPerSecond()).isLessThan(345);
            assertThat(server.accepted()).isLessThanOrEqualTo(21);
        }
    }

    @Test
    void usersBackToBackAreAlwaysWaiting() throws Exception {
        try (TestServer server =
                new TestServer(exchange -> exchange.answerAfter(Duration.ofMillis(20), TestServer.OK))) {
            RungResult rung = Bench.rung(program(server.port(), users(0, 8), 1_000));
            assertThat(server.mostOutstanding()).isEqualTo(8);
            assertThat(rung.completedPerSecond() * rung.response().mean() / 1e6).isCloseTo(8, within(0.5));
            assertThat(rung.completedPerSecond()).isLessThan(405);
            assertThat(rung.seconds()).isEqualTo(1);
            assertThat(Duration.between(rung.start(), rung.end()))
                    .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2));
        }
    }

    private static LoadProgram withStep(LoadProgram program, int seconds) {
        return new LoadProgram(
                program.target(),
                program.request(),
                program.ladder(),
                program.warmupSeconds(),
                seconds,
                program.requestTimeoutMilliseconds(),
                program.objective(),
                program.generators(),
                program.seed());
    }

    /** Answers nothing for a while from a given request on, and then everything at once. */
    private static final class Stall implements TestServer.Script {

        private final int fromRequest;
        private final Duration length;
        private long endNanos = Long.MIN_VALUE;

        Stall(int fromRequest, Duration length) {
            this.fromRequest = fromRequest;
            this.length = length;
        }

        @Override
        public void handle(TestServer.Exchange exchange) {
            long now = System.nanoTime();
            if (exchange.number() == fromRequest) {
                endNanos = now + length.toNanos();
            }
            if (exchange.number() >= fromRequest && now < endNanos) {
                exchange.answerAfter(Duration.of(endNanos - now, TimeUnit.NANOSECONDS.toChronoUnit()), TestServer.OK);
            } else {
                exchange.answer(TestServer.OK);
            }
        }
    }
}
