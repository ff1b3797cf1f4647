package dev.coffeeshop.calibration.truth;

import dev.coffeeshop.calibration.queueing.BaselineSimulation;
import dev.coffeeshop.calibration.queueing.Deployment;
import dev.coffeeshop.calibration.queueing.RungSimulation;
import dev.coffeeshop.calibration.queueing.Shop;
import dev.coffeeshop.measurement.Arrival;
import dev.coffeeshop.measurement.GeneratorEvidence;
import dev.coffeeshop.measurement.LatencyBound;
import dev.coffeeshop.measurement.Objective;
import dev.coffeeshop.measurement.Percentile;
import dev.coffeeshop.measurement.Rung;
import dev.coffeeshop.measurement.RungResult;
import dev.coffeeshop.measurement.judging.RungJudge;
import dev.coffeeshop.measurement.judging.ValidityRules;
import dev.coffeeshop.measurement.pacing.BaselineRules;
import dev.coffeeshop.measurement.pacing.RungLength;
import dev.coffeeshop.operator.design.Cell;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The truth of one cell on hosts as planted, from many rungs that are judged as an experiment's are. */
public record BruteForce(Planted planted, Cell cell) {

    public static final int STEP_SECONDS = 8;

    private static final GeneratorEvidence IDLE = new GeneratorEvidence(0.1, 0.0, 0.0, 0);
    private static final long TIMEOUT_NANOS = TimeUnit.SECONDS.toNanos(2);
    /** Far from the seeds of any experiment. */
    private static final long SEED = 0x7275746872757468L;

    /** Of a search: the rate at which a rung of the length that it would have passes in half of many runs. */
    public double searched(int rungs) {
        AtomicInteger number = new AtomicInteger();
        return UpAndDown.median(
                rate -> rung(new Rung.Open(rate, Arrival.POISSON), number.incrementAndGet())
                        .passed(),
                greatestThroughput(),
                rungs);
    }

    /** Whether a rung of that rate passes, and how it does. */
    public RungResult rung(Rung rung, int number) {
        long window = RungLength.windowNanos(rung, STEP_SECONDS);
        var shown = RungSimulation.run(deployment(), rung, window, TIMEOUT_NANOS, boundNanos(), SEED, number);
        return new RungJudge(objective(), ValidityRules.standard())
                .judge(rung, Instant.EPOCH, Instant.EPOCH.plusNanos(shown.endNanos()), shown.recording(), IDLE);
    }

    /** Of a ladder of users: the median of the greatest good throughput of the rungs that pass. */
    public double listed(Design.Load.Users users, int ladders) {
        double[] found = new double[ladders];
        Arrays.setAll(
                found,
                ladder -> users.counts().stream()
                        .map(count -> rung(Rung.Closed.backToBack(count), 1 + ladder))
                        .filter(RungResult::passed)
                        .mapToDouble(RungResult::goodPerSecond)
                        .max()
                        .orElse(0));
        Arrays.sort(found);
        return (found[(ladders - 1) / 2] + found[ladders / 2]) / 2;
    }

    public double oneRequestMilliseconds() {
        var shown = BaselineSimulation.run(deployment(), BaselineRules.standard(), Percentile.P50, boundNanos(), SEED);
        return shown.tally().percentile(Percentile.P50).orElseThrow() / 1e3;
    }

    /** No queue gets beyond it. */
    public double greatestThroughput() {
        Shop shop = planted.shop();
        int others = cell.replicas() - 1;
        double cpu =
                shop.cpuMilliseconds() * (1 + shop.contention() * others + shop.coherency() * cell.replicas() * others);
        double byLimit = cell.totalMillicores() / cpu;
        double byMachines =
                1e3 * shop.machines() * cell.replicas() / (cpu + shop.pauseMilliseconds() + shop.tillMilliseconds());
        double byTill = shop.tillMilliseconds() > 0 ? 1e3 / shop.tillMilliseconds() : Double.POSITIVE_INFINITY;
        return Math.min(byTill, Math.min(byLimit, byMachines));
    }

    private Deployment deployment() {
        return new Deployment(planted.shop(), cell, 1);
    }

    private long boundNanos() {
        return TimeUnit.MILLISECONDS.toNanos(planted.underLoadMilliseconds());
    }

    private Objective objective() {
        return new Objective(
                new LatencyBound(Percentile.P50, planted.oneRequestMilliseconds()),
                new LatencyBound(Percentile.P95, planted.underLoadMilliseconds()),
                1);
    }
}
