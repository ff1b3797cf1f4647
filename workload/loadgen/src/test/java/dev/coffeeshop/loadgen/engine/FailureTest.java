package dev.coffeeshop.loadgen.engine;

import static dev.coffeeshop.loadgen.TestPrograms.constant;
import static dev.coffeeshop.loadgen.TestPrograms.program;
import static dev.coffeeshop.loadgen.TestPrograms.users;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coffeeshop.loadgen.TestServer;
import dev.coffeeshop.measurement.FailureKind;
import dev.coffeeshop.measurement.LoadResult;
import dev.coffeeshop.measurement.RungResult;
import dev.coffeeshop.measurement.judging.MeasuredWindow;
import dev.coffeeshop.measurement.judging.RungRecording;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Servers that break in every way there is; each request must be counted once, and as what it was. */
class FailureTest {

    private static final int BASELINE_REQUESTS = 5;

    @Test
    void everyFailureIsCountedByItsKind() throws Exception {
        try (TestServer server = new TestServer(FailureTest::oneOfEach)) {
            RungResult rung = Bench.rung(program(server.port(), constant(200), 400));
            assertThat(rung.arrivals()).isEqualTo(500);
            assertThat(rung.failures())
                    .isEqualTo(Map.of(
                            FailureKind.UNAVAILABLE, 50L,
                            FailureKind.TOO_MANY_REQUESTS, 50L,
                            FailureKind.OTHER_STATUS, 50L,
                            FailureKind.RESET, 100L,
                            FailureKind.WRONG_BODY, 50L,
                            FailureKind.TIMEOUT, 50L));
            assertThat(rung.succeeded()).isEqualTo(150);
        }
    }

    private static void oneOfEach(TestServer.Exchange exchange) {
        if (exchange.number() <= BASELINE_REQUESTS) {
            exchange.answer(TestServer.OK);
            return;
        }
        switch (exchange.number() % 10) {
            case 0 -> exchange.answer("HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n");
            case 1 -> exchange.answer("HTTP/1.1 429 Too Many Requests\r\nContent-Length: 0\r\n\r\n");
            case 2 -> exchange.answer("HTTP/1.1 500 Internal Server Error\r\nContent-Length: 3\r\n\r\nbad");
            case 3 -> exchange.reset();
            case 4 -> {
                exchange.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nonly half of");
                exchange.close();
            }
            case 5 -> exchange.answer("220 mail.example ESMTP\r\n");
            case 6 -> exchange.write("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nnever");
            case 7 -> {
                exchange.write(
                        "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\n");
                exchange.answerAfter(Duration.ofMillis(20), "slow\r\n0\r\n\r\n");
            }
            case 8 -> {
                exchange.write("HTTP/1.0 200 OK\r\n\r\nuntil the end");
                exchange.close();
            }
            default -> exchange.answer(TestServer.OK);
        }
    }

    @Test
    void aSilentServerTimesOutFromTheIntendedStart() throws Exception {
        try (TestServer server = new TestServer(FailureTest::silentAfterBaseline)) {
            EngineOptions oneConnection = new EngineOptions(Transport.best(), 1, 1);
            LoadResult result =
                    Bench.run(program(server.port(), constant(500), 200), oneConnection, AddressSource::dns);
            RungResult rung = result.rungs().getFirst();
            assertThat(rung.failures()).isEqualTo(Map.of(FailureKind.TIMEOUT, 500L));
            assertThat(rung.objectiveMicroseconds()).isNull();
            assertThat(rung.missed()).isEqualTo(RungResult.Miss.ERRORS);
        }
    }

    private static void silentAfterBaseline(TestServer.Exchange exchange) {
        if (exchange.number() <= BASELINE_REQUESTS) {
            exchange.answer(TestServer.OK);
        }
    }

    @Test
    void whatIsPendingAfterTheDrainIsCounted() throws Exception {
        try (TestServer server = new TestServer(_ -> {});
                LoadEngine engine = new LoadEngine(
                        program(server.port(), users(0, 1), 60_000),
                        EngineOptions.withThreads(1),
                        NanoClock.system())) {
            long start = engine.clock().nanos();
            MeasuredWindow window = MeasuredWindow.of(start, TimeUnit.MILLISECONDS.toNanos(50));
            ClosedDemand demand = new ClosedDemand(_ -> 0);
            demand.arrive(start);
            demand.arrive(start);
            LoopPart part = new LoopPart(
                    demand,
                    new RungRecording(window, 1),
                    StopRule.at(window.endNanos(), TimeUnit.MILLISECONDS.toNanos(50)),
                    AddressSource.dns(program(server.port(), users(0, 1), 1).target()),
                    2,
                    200);
            RungRecording recording = engine.run(List.of(part), _ -> {}).recording();
            assertThat(recording.whole().failures()).isEqualTo(Map.of(FailureKind.PENDING, 2L));
        }
    }

    /** Two users who are refused come back every 10 ms at most, so that there are at most 2 × 100 attempts a second. */
    @Test
    void aServerThatDiesIsCountedAndNotHammered() throws Exception {
        AtomicReference<Runnable> kill = new AtomicReference<>(() -> {});
        try (TestServer server = new TestServer(exchange -> {
            exchange.answer(TestServer.OK);
            if (exchange.number() == 50) {
                kill.get().run();
            }
        })) {
            kill.set(server::die);
            LoadResult result = Bench.run(program(server.port(), users(0, 2, 2), 1_000));
            RungResult first = result.rungs().get(0);
            RungResult second = result.rungs().get(1);
            assertThat(first.failures().keySet()).isNotEmpty().isSubsetOf(FailureKind.REFUSED, FailureKind.RESET);
            assertThat(second.failures().keySet()).containsExactly(FailureKind.REFUSED);
            assertThat(second.arrivals()).isBetween(20L, 202L);
            assertThat(second.succeeded()).isZero();
            assertThat(second.completedPerSecond()).isZero();
            assertThat(second.response().count()).isZero();
            assertThat(second.goodPerSecond()).isZero();
        }
    }

    @Test
    void aConnectionThatTheServerEndsIsReplaced() throws Exception {
        String closing = "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\nok";
        try (TestServer server = new TestServer(exchange -> {
            exchange.answer(closing);
            exchange.close();
        })) {
            RungResult rung = Bench.rung(program(server.port(), users(5, 4), 5_000));
            assertThat(rung.failed()).isZero();
            assertThat((long) server.accepted()).isGreaterThan(rung.succeeded() + BASELINE_REQUESTS);
        }
    }

    @Test
    void nobodyThereIsUnreachable() {
        int port;
        try (TestServer server = new TestServer(_ -> {})) {
            port = server.port();
        }
        assertThatThrownBy(() -> Bench.run(program(port, constant(500), 1_000)))
                .isInstanceOf(TargetUnreachableException.class)
                .hasMessageContaining("127.0.0.1:" + port + " is unreachable");
        assertThatThrownBy(
                        () -> Bench.run(program(port, constant(500), 1_000), EngineOptions.withThreads(1), target -> {
                            throw new UnknownHostException(target.host());
                        }))
                .isInstanceOf(TargetUnreachableException.class)
                .hasMessageContaining("the name has no address");
    }
}
