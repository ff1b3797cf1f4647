package dev.coffeeshop.loadgen.group;

import static dev.coffeeshop.loadgen.TestPrograms.constant;
import static dev.coffeeshop.loadgen.TestPrograms.poisson;
import static dev.coffeeshop.loadgen.TestPrograms.program;
import static dev.coffeeshop.loadgen.TestPrograms.users;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coffeeshop.loadgen.TestServer;
import dev.coffeeshop.measurement.Calibration;
import dev.coffeeshop.measurement.Invalidity;
import dev.coffeeshop.measurement.Invalidity.Reason;
import dev.coffeeshop.measurement.LoadResult;
import dev.coffeeshop.measurement.RungResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharedLoadTest {

    private static final TestServer.Script FIVE_MILLIS =
            exchange -> exchange.answerAfter(Duration.ofMillis(5), TestServer.OK);
    private static final int BASELINE_REQUESTS = 5;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void everyRequestIsSentOnceAndCountedOnce(int count) throws Exception {
        try (TestServer server = new TestServer(FIVE_MILLIS)) {
            Pods pods = new Pods(program(server.port(), constant(601), 1_000), count);
            LoadResult result = pods.run();
            RungResult rung = counted(result);
            assertThat(rung.arrivals()).isEqualTo(601);
            assertThat(rung.succeeded()).isEqualTo(601);
            assertThat(server.requests()).isEqualTo(2 * 601 * result.rungs().size() + BASELINE_REQUESTS);
            assertThat(rung.response().p50()).isBetween(4_990L, 50_000L);
            assertThat(rung.generator()).isNotNull();
            assertThat(result.calibrations()).hasSize(count).allMatch(new Calibration("", 100_000)::equals);
            assertThat(pods.rungsOfFollowers())
                    .hasSize(count - 1)
                    .allMatch(rungs -> rungs == result.rungs().size());
        }
    }

    /** Whoever began 100 ms after the leader would have a tenth of its answers after the end of the window. */
    @Test
    void allPodsBeginAtTheSameTime() throws Exception {
        try (TestServer server = new TestServer(FIVE_MILLIS)) {
            RungResult rung = counted(new Pods(program(server.port(), constant(600), 1_000), 2).run());
            assertThat(rung.arrivals()).isEqualTo(600);
            assertThat(rung.completedPerSecond()).isBetween(585.0, 600.0);
        }
    }

    @Test
    void poissonArrivalsKeepTheirExactCount() throws Exception {
        try (TestServer server = new TestServer(FIVE_MILLIS)) {
            RungResult rung = counted(new Pods(program(server.port(), poisson(701), 1_000), 3).run());
            assertThat(rung.arrivals()).isEqualTo(701);
            assertThat(rung.succeeded()).isEqualTo(701);
        }
    }

    @Test
    void usersAreSplitAndAPodMayHaveNone() throws Exception {
        try (TestServer server =
                new TestServer(exchange -> exchange.answerAfter(Duration.ofMillis(20), TestServer.OK))) {
            LoadResult result = new Pods(program(server.port(), users(0, 1, 4), 1_000), 3).run();
            assertThat(server.mostOutstanding()).isEqualTo(4);
            RungResult one = result.rungs().getFirst();
            RungResult four = result.rungs().getLast();
            assertThat(one.completedPerSecond()).isBetween(20.0, 50.5);
            assertThat(four.completedPerSecond()).isBetween(3.2 * one.completedPerSecond(), 202.0);
        }
    }

    @Test
    void aFollowerThatDiesMakesTheRungUncountable() throws Exception {
        AtomicReference<Follower> follower = new AtomicReference<>();
        TestServer.Script killing = exchange -> {
            if (exchange.number() == BASELINE_REQUESTS + 50) {
                close(follower.get());
            }
            exchange.answer(TestServer.OK);
        };
        try (TestServer server = new TestServer(killing)) {
            LoadResult result = new Pods(
                            program(server.port(), constant(600, 700), 1_000), 2, InstantSource.system(), follower::set)
                    .run();
            assertThat(result.rungs()).hasSize(1);
            assertThat(reasons(result.rungs().getLast())).contains(Reason.FOLLOWER_LOST);
            assertThat(result.rungs().getLast().arrivals()).isEqualTo(300);
        }
    }

    @Test
    void aFollowerWhoHearsOfARungTooLateIsSaidToBe() throws Exception {
        try (TestServer server = new TestServer(FIVE_MILLIS)) {
            RungResult rung = shifted(server, Duration.ofMillis(290));
            assertThat(reasons(rung)).contains(Reason.FOLLOWER_LATE);
            assertThat(rung.arrivals()).isEqualTo(300);
            assertThat(rung.invalid().getLast().figure())
                    .startsWith("pod 1 had ")
                    .endsWith("allowed 20 to 320 ms");
        }
    }

    @Test
    void aFollowerWhoseClockIsBehindBeginsLate() throws Exception {
        try (TestServer server = new TestServer(FIVE_MILLIS)) {
            RungResult rung = shifted(server, Duration.ofMillis(-400));
            assertThat(reasons(rung)).contains(Reason.FOLLOWER_LATE);
            assertThat(rung.arrivals()).isEqualTo(600);
        }
    }

    private static RungResult shifted(TestServer server, Duration ahead) throws Exception {
        InstantSource calendar = () -> InstantSource.system().instant().plus(ahead);
        return new Pods(program(server.port(), constant(600), 1_000), 2, calendar, _ -> {})
                .run()
                .rungs()
                .getFirst();
    }

    /** The last, whatever the machine did to those before it. */
    private static RungResult counted(LoadResult result) {
        RungResult rung = result.rungs().getLast();
        assertThat(reasons(rung)).doesNotContain(Reason.FOLLOWER_LATE, Reason.FOLLOWER_LOST);
        return rung;
    }

    private static List<Reason> reasons(RungResult rung) {
        return rung.invalid().stream().map(Invalidity::reason).toList();
    }

    private static void close(Follower follower) {
        try {
            follower.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
