package dev.coffeeshop.loadgen.engine;

import static dev.coffeeshop.loadgen.TestPrograms.constant;
import static dev.coffeeshop.loadgen.TestPrograms.program;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.coffeeshop.loadgen.TestServer;
import dev.coffeeshop.measurement.Arrival;
import dev.coffeeshop.measurement.Rung;
import dev.coffeeshop.measurement.judging.RungRecording;
import dev.coffeeshop.measurement.pacing.ArrivalPlan;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ConnectionWaitTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    /** A response is the generator's lateness, the wait for a connection and the service, and nothing else. */
    @Test
    void oneConnectionThatIsBusyMakesTheOthersWait() throws Exception {
        try (TestServer server = new TestServer(delay(20))) {
            RungRecording recording = recorded(server, 100, 1);
            assertThat(recording.whole().succeeded()).isEqualTo(100);
            assertThat(recording.connectionCapReached()).isTrue();
            assertThat(recording.connectionWaits().count()).isBetween(95L, 100L);
            assertThat(recording.connectionWaits().mean()).isGreaterThan(400_000);
            double waits = recording.connectionWaits().mean()
                    * recording.connectionWaits().count()
                    / 100;
            double parts = recording.lag().mean() + waits + recording.service().mean();
            double response = recording.whole().summary().mean();
            assertThat(parts).isCloseTo(response, within(0.01 * response));
            assertThat(server.mostOutstanding()).isEqualTo(1);
        }
    }

    @Test
    void onlyNewConnectionsAreWaitedForWhereThereAreEnough() throws Exception {
        Quietly.attempt(() -> {
            try (TestServer server = new TestServer(delay(1))) {
                RungRecording recording = recorded(server, 200, 32);
                assertThat(recording.connectionCapReached()).isFalse();
                assertThat(recording.connectionWaits().count()).isBetween(1L, 100L);
                assertThat(recording.connectionWaits().p50()).isLessThan(20_000);
            }
        });
    }

    /** The pump asserts after every turn that nothing waits while a connection is idle. */
    @Test
    void assertionsAreOn() {
        assertThat(LoopRun.class.desiredAssertionStatus()).isTrue();
    }

    private static RungRecording recorded(TestServer server, double rate, int connections) throws Exception {
        ArrivalPlan plan = new ArrivalPlan(new Rung.Open(rate, Arrival.CONSTANT), SECOND.toNanos(), 1, 1);
        return Bench.recorded(
                program(server.port(), constant(rate), 5_000),
                SECOND,
                connections,
                start -> new OpenDemand(plan.times(0, 1), start));
    }

    private static TestServer.Script delay(int millis) {
        return exchange -> exchange.answerAfter(Duration.ofMillis(millis), TestServer.OK);
    }
}
