package dev.coffeeshop.operator.analysis;

import dev.coffeeshop.measurement.Baseline;
import dev.coffeeshop.measurement.CapacityEstimate;
import dev.coffeeshop.measurement.FailureKind;
import dev.coffeeshop.measurement.Invalidity;
import dev.coffeeshop.measurement.LatencySummary;
import dev.coffeeshop.measurement.LoadModel;
import dev.coffeeshop.measurement.LoadResult;
import dev.coffeeshop.measurement.RungResult;
import dev.coffeeshop.measurement.RungResult.Miss;
import dev.coffeeshop.operator.analysis.TrialMeasurement.ContainerExit;
import dev.coffeeshop.operator.analysis.TrialMeasurement.CpuSample;
import dev.coffeeshop.operator.design.Cell;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Measurements as a load generator reports them. Rung n lasts from second 100·n to second 100·n + 10, unless
 * it has a time of its own.
 */
final class Load {

    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final double SECONDS = 10;

    private Load() {}

    static TrialMeasurement trial(Cell cell, int repetition, double baselineMilliseconds, RungResult... rungs) {
        return trial(cell, repetition, baseline(Math.round(baselineMilliseconds * 1_000)), List.of(), rungs);
    }

    static TrialMeasurement trial(
            Cell cell, int repetition, @Nullable Baseline baseline, List<ContainerExit> exits, RungResult... rungs) {
        List<RungResult> timed = new ArrayList<>();
        for (RungResult rung : rungs) {
            timed.add(at(rung, timed.size() + 1));
        }
        return new TrialMeasurement(cell, repetition, true, result(baseline, timed, null), exits, List.of());
    }

    /** The same, but not to be counted. */
    static TrialMeasurement uncounted(TrialMeasurement trial) {
        return new TrialMeasurement(
                trial.cell(), trial.repetition(), false, trial.load(), trial.exits(), trial.samples());
    }

    /** The same with what a search has found. */
    static TrialMeasurement searched(TrialMeasurement trial, CapacityEstimate estimate) {
        LoadResult load = trial.load();
        return new TrialMeasurement(
                trial.cell(),
                trial.repetition(),
                trial.counted(),
                result(load.baseline(), load.rungs(), estimate),
                trial.exits(),
                trial.samples());
    }

    /** The same with samples of the workload's CPU counters. */
    static TrialMeasurement sampled(TrialMeasurement trial, List<CpuSample> samples) {
        return new TrialMeasurement(
                trial.cell(), trial.repetition(), trial.counted(), trial.load(), trial.exits(), samples);
    }

    /** The same with an exit of a container. */
    static TrialMeasurement crashing(TrialMeasurement trial, ContainerExit exit) {
        List<ContainerExit> exits = new ArrayList<>(trial.exits());
        exits.add(exit);
        return new TrialMeasurement(
                trial.cell(), trial.repetition(), trial.counted(), trial.load(), exits, trial.samples());
    }

    /**
     * The same with CPU counters of every replica, alike in every rung.
     *
     * @param usedPercent of the CPU limit
     * @param throttledPercent of the enforcement periods, to a hundredth; absent where the kubelet does not tell
     */
    static TrialMeasurement cpu(TrialMeasurement trial, double usedPercent, @Nullable Double throttledPercent) {
        List<CpuSample> samples = new ArrayList<>();
        double cores = usedPercent / 100 * trial.cell().cpuMillicores() / 1_000;
        for (RungResult rung : trial.load().rungs()) {
            for (int replica = 0; replica < trial.cell().replicas(); replica++) {
                String pod = "shop-" + replica;
                samples.add(sample(rung.start().plusSeconds(1), pod, 0, throttledPercent == null ? null : 0.0));
                samples.add(sample(rung.start().plusSeconds(9), pod, 8 * cores, throttledPercent));
            }
        }
        return sampled(trial, samples);
    }

    private static CpuSample sample(Instant at, String pod, double cpuSeconds, @Nullable Double throttledPercent) {
        return throttledPercent == null
                ? new CpuSample(at, pod, cpuSeconds, null, null)
                : new CpuSample(
                        at, pod, cpuSeconds, cpuSeconds == 0 ? 0L : 10_000L, Math.round(100 * throttledPercent));
    }

    static LoadResult result(RungResult... rungs) {
        return result(null, List.of(rungs), null);
    }

    static LoadResult result(@Nullable Baseline baseline, List<RungResult> rungs, @Nullable CapacityEstimate estimate) {
        return new LoadResult("test", START, START.plusSeconds(1_000), 300, baseline, rungs, estimate, List.of());
    }

    static Baseline baseline(@Nullable Long microseconds) {
        return new Baseline(START, START.plusSeconds(20), latency(50), 0, microseconds, false);
    }

    static ContainerExit exit(long second, String reason) {
        return new ContainerExit(START.plusSeconds(second), "shop-0", reason, 137);
    }

    static RungResult pass(double level, double goodPerSecond) {
        return rung(level, SECONDS, Math.round(goodPerSecond * SECONDS), 0, null);
    }

    static RungResult fail(double level, Miss how) {
        return rung(level, SECONDS, 100, 50, how);
    }

    /** 40 of 100 requests get a 503, 20 a 429. */
    static RungResult refused(double level) {
        Map<FailureKind, Long> failures = Map.of(FailureKind.UNAVAILABLE, 40L, FailureKind.TOO_MANY_REQUESTS, 20L);
        return rung(level, SECONDS, 40, failures, Miss.REJECTED);
    }

    static RungResult rung(double level, double seconds, long good, long failed, @Nullable Miss missed) {
        return rung(level, seconds, good, failed == 0 ? Map.of() : Map.of(FailureKind.RESET, failed), missed);
    }

    private static RungResult rung(
            double level, double seconds, long good, Map<FailureKind, Long> failures, @Nullable Miss missed) {
        long failed = failures.values().stream().mapToLong(Long::longValue).sum();
        return new RungResult(
                LoadModel.CLOSED,
                level,
                START,
                START,
                seconds,
                good + failed,
                good,
                failures,
                good,
                seconds == 0 ? 0 : good / seconds,
                missed == null ? 120_000L : null,
                latency(good),
                null,
                null,
                null,
                null,
                missed,
                List.of());
    }

    /** The same rate, whatever the answers. */
    static RungResult open(RungResult rung) {
        return changed(rung, LoadModel.OPEN, rung.start(), rung.end(), rung.invalid());
    }

    static RungResult invalid(RungResult rung, Invalidity.Reason reason) {
        return changed(rung, rung.model(), rung.start(), rung.end(), List.of(new Invalidity(reason, "a figure")));
    }

    /** The same at another time, in seconds. */
    static RungResult during(RungResult rung, double from, double to) {
        return changed(rung, rung.model(), second(from), second(to), rung.invalid());
    }

    static Instant second(double second) {
        return START.plusMillis(Math.round(1_000 * second));
    }

    private static RungResult at(RungResult rung, int number) {
        return rung.start().equals(rung.end()) ? during(rung, 100 * number, 100 * number + SECONDS) : rung;
    }

    private static RungResult changed(
            RungResult rung, LoadModel model, Instant start, Instant end, List<Invalidity> invalid) {
        return new RungResult(
                model,
                rung.level(),
                start,
                end,
                rung.seconds(),
                rung.arrivals(),
                rung.succeeded(),
                rung.failures(),
                rung.good(),
                rung.completedPerSecond(),
                rung.objectiveMicroseconds(),
                rung.response(),
                rung.service(),
                rung.lag(),
                rung.connectionWait(),
                rung.generator(),
                rung.missed(),
                invalid);
    }

    private static LatencySummary latency(long count) {
        return new LatencySummary(count, 6_000, 6_000, 7_000, 8_000, 9_000, 10_000, null, 11_000);
    }
}
