package dev.coffeeshop.loadgen.engine;

import static dev.coffeeshop.loadgen.TestPrograms.constant;
import static dev.coffeeshop.loadgen.TestPrograms.program;
import static dev.coffeeshop.loadgen.TestPrograms.users;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coffeeshop.loadgen.TestServer;
import dev.coffeeshop.measurement.LoadResult;
import dev.coffeeshop.measurement.RungResult;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoutingTest {

    private static final TestServer.Script SLOW =
            exchange -> exchange.answerAfter(Duration.ofMillis(20), TestServer.OK);
    private static final TestServer.Script FAST = exchange -> exchange.answerAfter(Duration.ofMillis(5), TestServer.OK);

    @Test
    void requestsGoWhereTheFewestAreOutstanding() throws Exception {
        try (TestServer slow = new TestServer(SLOW);
                TestServer fast = new TestServer("127.0.0.2", slow.port(), FAST)) {
            LoadResult result = Bench.run(
                    Bench.endpoints(program(slow.port(), users(0, 6), 1_000)),
                    EngineOptions.withThreads(1),
                    Bench.addresses("127.0.0.1", "127.0.0.2"));
            assertThat(result.rungs().getFirst().failed()).isZero();
            assertThat(slow.mostOutstanding()).isLessThanOrEqualTo(4);
            assertThat(fast.mostOutstanding()).isLessThanOrEqualTo(4);
            assertThat(fast.requests()).isGreaterThan(2 * slow.requests());
        }
    }

    @Test
    void equalAddressesTakeTurns() throws Exception {
        try (TestServer one = new TestServer(FAST);
                TestServer other = new TestServer("127.0.0.2", one.port(), FAST)) {
            Bench.run(
                    Bench.endpoints(program(one.port(), constant(500), 1_000)),
                    EngineOptions.withThreads(1),
                    Bench.addresses("127.0.0.1", "127.0.0.2"));
            assertThat(one.requests()).isBetween(450, 550);
            assertThat(one.requests() + other.requests()).isEqualTo(1_005);
        }
    }

    @Test
    void anAddressThatRefusesIsTriedOnlyNowAndThen() throws Exception {
        try (TestServer server = new TestServer(FAST)) {
            RungResult rung = Bench.run(
                            Bench.endpoints(program(server.port(), constant(500), 1_000)),
                            EngineOptions.withThreads(1),
                            Bench.addresses("127.0.0.1", "127.0.0.2"))
                    .rungs()
                    .getFirst();
            assertThat(Bench.kinds(rung)).containsExactly("REFUSED");
            assertThat(rung.failed()).isBetween(1L, 12L);
        }
    }

    @Test
    void addressesAreLookedUpAtEveryRung() throws Exception {
        try (TestServer one = new TestServer(FAST);
                TestServer other = new TestServer("127.0.0.2", one.port(), FAST)) {
            Deque<List<String>> answers = new ArrayDeque<>(
                    List.of(List.of("127.0.0.1"), List.of("127.0.0.1"), List.of("127.0.0.1"), List.of("127.0.0.2")));
            LoadResult result = Bench.run(
                    Bench.endpoints(program(one.port(), constant(500, 500), 1_000)),
                    EngineOptions.withThreads(1),
                    target -> Bench.addresses(answers.remove().toArray(String[]::new))
                            .lookUp(target));
            assertThat(result.rungs())
                    .allSatisfy(rung -> assertThat(rung.succeeded()).isEqualTo(500));
            assertThat(Arrays.asList(one.requests(), other.requests())).containsExactly(1_005, 1_000);
        }
    }

    @Test
    void aServiceHasOneAddress() throws Exception {
        try (TestServer one = new TestServer(FAST)) {
            EngineOptions nio = new EngineOptions(Transport.NIO, 1, 64);
            RungResult rung = Bench.run(
                            program(one.port(), constant(500), 1_000), nio, Bench.addresses("127.0.0.1", "127.0.0.2"))
                    .rungs()
                    .getFirst();
            assertThat(rung.succeeded()).isEqualTo(500);
        }
    }
}
