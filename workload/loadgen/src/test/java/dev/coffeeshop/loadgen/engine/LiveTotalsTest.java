package dev.coffeeshop.loadgen.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffeeshop.loadgen.TestPrograms;
import dev.coffeeshop.loadgen.TestServer;
import dev.coffeeshop.loadgen.group.Solo;
import dev.coffeeshop.measurement.FailureKind;
import dev.coffeeshop.measurement.LoadProgram;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LiveTotalsTest {

    private static final String BUSY = "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n";

    @Test
    void everyRequestOfEveryPhaseIsCountedOnce() throws Exception {
        List<LiveTotals> seen = new ArrayList<>();
        try (TestServer server =
                        new TestServer(exchange -> exchange.answer(exchange.number() % 4 == 0 ? BUSY : TestServer.OK));
                LoadEngine engine = engine(server, 2)) {
            ProgramListener looker = (_, _) -> seen.add(engine.totals());
            run(engine, server, looker);
            LiveTotals last = engine.totals();
            assertThat(last.succeeded() + last.failures().getOrDefault(FailureKind.UNAVAILABLE, 0L))
                    .isEqualTo(server.requests());
            assertThat(last.failures().get(FailureKind.UNAVAILABLE)).isEqualTo(server.requests() / 4);
            assertThat(last.outstanding()).isZero();
            assertThat(count(last.response())).isEqualTo(last.succeeded());
            assertThat(count(last.service())).isEqualTo(last.succeeded());
            assertThat(count(last.lag())).isEqualTo(server.requests());
            assertThat(last.response().sumSeconds())
                    .isGreaterThan(last.service().sumSeconds());
        }
        assertThat(seen).hasSizeGreaterThan(4);
        IntStream.range(1, seen.size()).forEach(i -> assertNothingDecreased(seen.get(i - 1), seen.get(i)));
    }

    private static LoadEngine engine(TestServer server, int threads) {
        return new LoadEngine(program(server), EngineOptions.withThreads(threads), NanoClock.system());
    }

    private static void run(LoadEngine engine, TestServer server, ProgramListener listener) throws Exception {
        LoadProgram program = program(server);
        ProgramRules rules = TestPrograms.quick();
        Solo solo = Solo.of(program, rules, engine, AddressSource::dns, "", listener);
        new ProgramRunner(program, rules, solo, InstantSource.system(), listener).run();
    }

    private static LoadProgram program(TestServer server) {
        return TestPrograms.program(server.port(), TestPrograms.users(2, 3, 5), 1_000);
    }

    private static void assertNothingDecreased(LiveTotals earlier, LiveTotals later) {
        assertThat(later.succeeded()).isGreaterThanOrEqualTo(earlier.succeeded());
        earlier.failures()
                .forEach((kind, count) -> assertThat(later.failures().get(kind)).isGreaterThanOrEqualTo(count));
        assertThat(count(later.response())).isGreaterThanOrEqualTo(count(earlier.response()));
        assertThat(count(later.lag())).isGreaterThanOrEqualTo(count(earlier.lag()));
    }

    private static long count(LiveTimes times) {
        return times.counts().stream().mapToLong(Long::longValue).sum();
    }
}
