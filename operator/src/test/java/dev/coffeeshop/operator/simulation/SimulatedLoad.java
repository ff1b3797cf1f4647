package dev.coffeeshop.operator.simulation;

import dev.coffeeshop.measurement.Baseline;
import dev.coffeeshop.measurement.Calibration;
import dev.coffeeshop.measurement.LatencySummary;
import dev.coffeeshop.measurement.LoadModel;
import dev.coffeeshop.measurement.LoadResult;
import dev.coffeeshop.measurement.RungResult;
import dev.coffeeshop.measurement.RungResult.Miss;
import dev.coffeeshop.operator.design.Trial;
import dev.coffeeshop.operator.record.Evidence;
import dev.coffeeshop.operator.record.Evidence.CounterSample;
import dev.coffeeshop.operator.record.Evidence.Exit;
import dev.coffeeshop.operator.record.Evidence.Replica;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What load generator and operator see of one trial of a shop that serves 20 orders a second for each 100m, give or take
 * some percent; the same for the same trial. Sixteen users are too many for one replica.
 */
final class SimulatedLoad {

    private static final int RUNG_SECONDS = 10;
    private static final int LAST_RUNG = 36;
    private static final int SECONDS = 50;

    private final Trial trial;
    private final Instant start;
    private final Random noise;

    SimulatedLoad(Trial trial, Instant end) {
        this.trial = trial;
        this.start = end.minusSeconds(SECONDS);
        this.noise = new Random(trial.name().hashCode());
    }

    LoadResult result() {
        long microseconds = noisy(6_000);
        var baseline = new Baseline(start.plusSeconds(2), start.plusSeconds(10), summary(50), 0, microseconds, false);
        return new LoadResult(
                "0.1.0",
                start,
                start.plusSeconds(SECONDS),
                300,
                baseline,
                List.of(rung(1, 12), rung(4, 24), rung(16, LAST_RUNG)),
                null,
                List.of(new Calibration("node-a", noisy(30_000))));
    }

    Evidence evidence() {
        var pods = IntStream.range(0, trial.cell().replicas())
                .mapToObj("shop-%d"::formatted)
                .toList();
        return new Evidence(
                pods.stream()
                        .map(pod -> new Replica(pod, "node-a", "shop:1", "sha256:ab", 0))
                        .toList(),
                isOverloaded() ? List.of(oomKill(pods.getFirst())) : List.of(),
                IntStream.rangeClosed(0, SECONDS / 2)
                        .boxed()
                        .flatMap(sample -> samples(pods, 2 * sample))
                        .toList());
    }

    private boolean isOverloaded() {
        return trial.cell().replicas() == 1;
    }

    private Exit oomKill(String pod) {
        return new Exit(start.plusSeconds(LAST_RUNG + 5), pod, "workload", "OOMKilled", 137);
    }

    private Stream<CounterSample> samples(List<String> pods, int second) {
        double cores = trial.cell().cpuMillicores() / 1e3;
        return pods.stream()
                .map(pod -> new CounterSample(
                        start.plusSeconds(second),
                        pod,
                        cores * second * (0.9 + trial.repetition() / 100.0),
                        10L * second,
                        3L * second,
                        1L << 20));
    }

    private RungResult rung(int users, int second) {
        double capacity = trial.cell().totalMillicores() / 5.0;
        long good = noisy(RUNG_SECONDS * Math.min(capacity, 30.0 * users));
        return new RungResult(
                LoadModel.CLOSED,
                users,
                start.plusSeconds(second),
                start.plusSeconds(second + RUNG_SECONDS),
                RUNG_SECONDS,
                good,
                good,
                Map.of(),
                good,
                good / (double) RUNG_SECONDS,
                noisy(20_000 * users),
                summary(good),
                null,
                null,
                null,
                null,
                users == 16 && isOverloaded() ? Miss.LATENCY : null,
                List.of());
    }

    private LatencySummary summary(long count) {
        return new LatencySummary(count, 5_000, 5_000, 5_100, 5_200, 5_300, 5_400, null, 5_500);
    }

    private long noisy(double value) {
        return Math.round(value * (1 + 0.03 * noise.nextGaussian()));
    }
}
