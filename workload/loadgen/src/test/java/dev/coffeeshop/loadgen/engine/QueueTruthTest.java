package dev.coffeeshop.loadgen.engine;

import static dev.coffeeshop.loadgen.TestPrograms.poisson;
import static dev.coffeeshop.loadgen.TestPrograms.program;
import static dev.coffeeshop.loadgen.TestPrograms.users;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coffeeshop.loadgen.TestServer;
import dev.coffeeshop.measurement.Arrival;
import dev.coffeeshop.measurement.LatencySummary;
import dev.coffeeshop.measurement.Rung;
import dev.coffeeshop.measurement.RungResult;
import dev.coffeeshop.measurement.judging.RungRecording;
import dev.coffeeshop.measurement.pacing.ArrivalPlan;
import dev.coffeeshop.measurement.pacing.IntendedTimes;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** Queues whose waiting times mathematics knows. */
class QueueTruthTest {

    private static final double SERVICE_MILLIS = 5;
    private static final Rung.Open HALF_BUSY = new Rung.Open(100, Arrival.POISSON);
    private static final int ARRIVALS = 500;

    /**
     * Erlang (1909), M/D/1 at utilisation 0.5: waiting times have mean 0.5 D, p90 1.5157 D and p99 3.3363 D. Runs of a
     * thousand arrivals conditioned on their number fall 1 to 2 % short of that: so does a simulation with uniform
     * times that were drawn and sorted.
     */
    @Test
    void poissonArrivalsMakeErlangsQueue() {
        double[][] runs = LongStream.range(0, 400)
                .mapToObj(seed -> waits(new ArrivalPlan(HALF_BUSY, 10_000_000_000L, seed, 1).times(0, 1), 1_000))
                .toArray(double[][]::new);
        assertThat(mean(runs, waits -> Arrays.stream(waits).average().orElseThrow()))
                .isCloseTo(0.5, Percentage.withPercentage(4));
        assertThat(mean(runs, waits -> waits[899])).isCloseTo(1.5157, Percentage.withPercentage(4));
        assertThat(mean(runs, waits -> waits[989])).isCloseTo(3.3363, Percentage.withPercentage(5));
    }

    /**
     * One run is far from the limit (its p99 may be double), but Lindley's recursion says exactly how long each of its
     * arrivals waits.
     */
    @Test
    void theWaitInAQueueIsMeasured() throws Exception {
        double[] waits = waits(new ArrivalPlan(HALF_BUSY, 5_000_000_000L, 1, 1).times(0, 1), ARRIVALS);
        Quietly.attempt(() -> {
            try (TestServer server = new TestServer(new OneAtATime(() -> (long) (SERVICE_MILLIS * 1e6)))) {
                RungResult rung = Bench.rung(program(server.port(), poisson(100), 2_000));
                LatencySummary response = rung.response();
                LatencySummary lag = Objects.requireNonNull(rung.lag());
                assertThat(rung.succeeded()).isEqualTo(ARRIVALS);
                assertResponse(response.mean(), Arrays.stream(waits).average().orElseThrow(), lag.mean());
                assertResponse((double) response.p50(), waits[249], lag.mean());
                assertResponse((double) response.p90(), waits[449], lag.mean());
                assertResponse((double) response.p99(), waits[494], (double) lag.p99());
            }
        });
    }

    /**
     * Never earlier than the mathematics, and later by no more than the machine was busy: the generator's own lateness
     * tells how late threads were woken, and a queue multiplies that.
     */
    private static void assertResponse(double micros, double waits, double lagMicros) {
        double exact = SERVICE_MILLIS * (1 + waits);
        assertThat(micros / 1e3).isBetween(exact - 0.1, exact + 0.5 + 5 * lagMicros / 1e3);
    }

    /** Waiting times in services, ascending. */
    private static double[] waits(IntendedTimes times, int count) {
        double[] waits = new double[count];
        double free = 0;
        for (int i = 0; i < count; i++) {
            double arrival = times.next() / (SERVICE_MILLIS * 1e6);
            double start = Math.max(free, arrival);
            waits[i] = start - arrival;
            free = start + 1;
        }
        Arrays.sort(waits);
        return waits;
    }

    private static double mean(double[][] runs, ToDoubleFunction<double[]> figure) {
        return Arrays.stream(runs).mapToDouble(figure).average().orElseThrow();
    }

    /**
     * Four users who think for an exponential time of 40 ms before a server that takes one after another, exponential
     * times of 10 ms (the machine repairman, M/M/1//4): 68.9 answers a second after 18.0 ms. In eight seconds a
     * thousandth of simulated runs lies outside 62.2 to 75.9 a second and 14.3 to 22.2 ms; users who all think for the
     * same time would see 73.
     */
    @Test
    void usersWhoThinkExponentiallyMakeTheMachineRepairmansQueue() throws Exception {
        Quietly.attempt(() -> {
            SplittableRandom service = new SplittableRandom(3);
            try (TestServer server = new TestServer(new OneAtATime(() -> (long) (10e6 * service.nextExponential())))) {
                RungRecording recording = Bench.recorded(
                        program(server.port(), users(40, 4), 2_000),
                        Duration.ofSeconds(8),
                        4,
                        start -> thinkers(start, 4, Duration.ofMillis(40)));
                double perSecond = recording.answeredInWindow() / 8.0;
                double response = recording.whole().summary().mean() / 1e6;
                assertThat(perSecond).isBetween(62.2, 75.9);
                assertThat(response).isBetween(0.0143, 0.0222);
                assertThat(perSecond * (response + 0.04)).isCloseTo(4, Percentage.withPercentage(12));
            }
        });
    }

    private static Demand thinkers(long startNanos, int users, Duration mean) {
        ThinkTime think = ThinkTime.exponential(mean, new SplittableRandom(11));
        ClosedDemand demand = new ClosedDemand(think);
        for (int user = 0; user < users; user++) {
            demand.arrive(startNanos + think.nanosAfter(0));
        }
        return demand;
    }

    /** Serves in the order of arrival. */
    private static final class OneAtATime implements TestServer.Script {

        private final LongSupplier serviceNanos;
        private long freeNanos = Long.MIN_VALUE;

        OneAtATime(LongSupplier serviceNanos) {
            this.serviceNanos = serviceNanos;
        }

        @Override
        public void handle(TestServer.Exchange exchange) {
            long now = System.nanoTime();
            freeNanos = Math.max(now, freeNanos) + serviceNanos.getAsLong();
            exchange.answerAfter(Duration.ofNanos(freeNanos - now), TestServer.OK);
        }
    }
}
