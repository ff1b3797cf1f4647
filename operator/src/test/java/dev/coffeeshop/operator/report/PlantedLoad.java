package dev.coffeeshop.operator.report;

import dev.coffeeshop.measurement.Baseline;
import dev.coffeeshop.measurement.Calibration;
import dev.coffeeshop.measurement.CapacityEstimate;
import dev.coffeeshop.measurement.FailureKind;
import dev.coffeeshop.measurement.LatencySummary;
import dev.coffeeshop.measurement.LoadModel;
import dev.coffeeshop.measurement.LoadResult;
import dev.coffeeshop.measurement.RungResult;
import dev.coffeeshop.measurement.RungResult.Miss;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentSpec;
import dev.coffeeshop.operator.api.v1alpha1.LoadSpec.Mode;
import dev.coffeeshop.operator.design.Trial;
import dev.coffeeshop.operator.record.Evidence;
import dev.coffeeshop.operator.record.Evidence.CounterSample;
import dev.coffeeshop.operator.record.Evidence.Exit;
import dev.coffeeshop.operator.record.Evidence.Replica;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What load generator and operator see of one trial of a {@link PlantedShop}, by the interactive response time law
 * (Denning and Buzen 1978), give or take two percent; the same for the same trial.
 */
final class PlantedLoad {

    private static final int RUNG_SECONDS = 10;
    private static final int BASELINE_SECONDS = 10;
    private static final double[] SEARCH = {0.3, 0.6, 0.9, 1.2, 0.95, 1.06};
    private static final double LATE_SHARE = 0.25;
    private static final double THROTTLING_FROM = 0.85;

    private final CoffeeShopExperimentSpec spec;
    private final PlantedShop shop;
    private final Trial trial;
    private final Instant start;
    private final double capacity;
    private final List<RungResult> rungs = new ArrayList<>();
    private final List<Exit> exits = new ArrayList<>();
    private final List<CounterSample> samples = new ArrayList<>();
    private double cpuSeconds;
    private long throttled;

    PlantedLoad(CoffeeShopExperimentSpec spec, PlantedShop shop, Trial trial, Instant start) {
        this.spec = spec;
        this.shop = shop;
        this.trial = trial;
        this.start = start;
        this.capacity = shop.capacity(trial.cell())
                * (1 + 0.02 * new Random(trial.name().hashCode()).nextGaussian());
        for (double level : levels()) {
            measure(level);
        }
    }

    Instant end() {
        return rungs.getLast().end().plusSeconds(2);
    }

    LoadResult result() {
        double alone = shop.aloneMilliseconds(trial.cell());
        LatencySummary summary = summary(60, alone);
        return new LoadResult(
                "0.1.0",
                start,
                end(),
                300,
                new Baseline(start.plusSeconds(2), start.plusSeconds(9), summary, 0, summary.p50(), false),
                rungs,
                spec.load().mode() == Mode.Capacity
                        ? new CapacityEstimate(
                                CapacityEstimate.Kind.MEASURED, capacity, capacity * 0.96, capacity * 1.04, true)
                        : null,
                List.of(new Calibration("node-a", 30_000)));
    }

    Evidence evidence() {
        return new Evidence(
                pods().map(pod -> new Replica(pod, "node-a", "shop:1", "sha256:ab", 0))
                        .toList(),
                exits,
                samples);
    }

    private Stream<String> pods() {
        return IntStream.range(0, trial.cell().replicas()).mapToObj("shop-%d"::formatted);
    }

    private double[] levels() {
        return switch (spec.load().mode()) {
            case Users ->
                Objects.requireNonNull(spec.load().users()).counts().stream()
                        .mapToDouble(one -> one)
                        .toArray();
            case Rate ->
                Objects.requireNonNull(spec.load().rate()).requestsPerSecond().stream()
                        .mapToDouble(one -> one)
                        .toArray();
            case Capacity ->
                IntStream.range(0, SEARCH.length)
                        .mapToDouble(step -> SEARCH[step] * capacity)
                        .toArray();
        };
    }

    private void measure(double level) {
        boolean closed = spec.load().mode() == Mode.Users;
        double alone = shop.aloneMilliseconds(trial.cell());
        double think = closed ? Objects.requireNonNull(spec.load().users()).thinkTimeMilliseconds() : 0;
        double perSecond = Math.min(closed ? level * 1e3 / (alone + think) : level, capacity);
        double busy = level / capacity;
        double response = closed
                ? Math.max(alone, level * 1e3 / perSecond - think)
                : busy < 1 ? alone * (1 + busy / (1 - Math.min(0.97, busy)) / 2) : 0.9 * timeout();
        boolean crashed = level > shop.crowd();
        note(perSecond, crashed);
        rungs.add(rung(closed, level, perSecond, Math.min(response, timeout()), crashed));
    }

    private int timeout() {
        return spec.load().requestTimeoutMilliseconds();
    }

    private Instant next() {
        return rungs.isEmpty()
                ? start.plusSeconds(BASELINE_SECONDS)
                : rungs.getLast().end().plusSeconds(1);
    }

    private RungResult rung(boolean closed, double level, double perSecond, double response, boolean crashed) {
        long arrivals = Math.round((closed ? perSecond : level) * RUNG_SECONDS);
        long failed = crashed ? arrivals * 6 / 10 : Math.max(0, arrivals - Math.round(perSecond * RUNG_SECONDS));
        int bound = spec.objective().underLoad().maxLatencyMilliseconds();
        LatencySummary summary = summary(arrivals - failed, response);
        boolean late = summary.p95() > bound * 1_000L;
        return new RungResult(
                closed ? LoadModel.CLOSED : LoadModel.OPEN,
                level,
                next(),
                next().plusSeconds(RUNG_SECONDS),
                RUNG_SECONDS,
                arrivals,
                arrivals - failed,
                failed == 0 ? Map.of() : Map.of(crashed ? FailureKind.RESET : FailureKind.PENDING, failed),
                Math.round((arrivals - failed) * (late ? LATE_SHARE : 0.99)),
                (arrivals - failed) / (double) RUNG_SECONDS,
                failed * 20 > arrivals ? null : summary.p95(),
                summary,
                null,
                null,
                null,
                null,
                missed(crashed, late, !closed && level > capacity),
                List.of());
    }

    private static @Nullable Miss missed(boolean crashed, boolean late, boolean overloaded) {
        if (crashed) {
            return Miss.ERRORS;
        }
        if (late) {
            return Miss.LATENCY;
        }
        return overloaded ? Miss.OVERLOADED : null;
    }

    /** Counters of all pods at the beginning and the end of a rung, and a crash in its midst. */
    private void note(double perSecond, boolean crashed) {
        Instant from = next();
        double cores = perSecond * shop.cpu(trial.cell()) / 1e3 / trial.cell().replicas();
        sample(from);
        cpuSeconds += cores * RUNG_SECONDS;
        throttled += cores > THROTTLING_FROM * trial.cell().cpuMillicores() / 1e3 ? 4L * RUNG_SECONDS : 0;
        sample(from.plusSeconds(RUNG_SECONDS));
        if (crashed) {
            exits.add(new Exit(from.plusSeconds(5), "shop-0", "workload", "OOMKilled", 137));
        }
    }

    private void sample(Instant at) {
        long periods = 10 * (at.getEpochSecond() - start.getEpochSecond());
        pods().forEach(pod -> samples.add(new CounterSample(at, pod, cpuSeconds, periods, throttled, 1L << 26)));
    }

    private static LatencySummary summary(long count, double milliseconds) {
        double typical = milliseconds * 1e3;
        return new LatencySummary(
                count,
                typical,
                Math.round(0.97 * typical),
                Math.round(1.04 * typical),
                Math.round(1.12 * typical),
                Math.round(1.2 * typical),
                Math.round(1.6 * typical),
                count < 10_000 ? null : Math.round(2.4 * typical),
                Math.round(3 * typical));
    }
}
