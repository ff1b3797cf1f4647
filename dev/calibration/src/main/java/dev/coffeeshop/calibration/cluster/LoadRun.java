package dev.coffeeshop.calibration.cluster;

import dev.coffeeshop.calibration.queueing.BaselineSimulation;
import dev.coffeeshop.calibration.queueing.CpuCounters;
import dev.coffeeshop.calibration.queueing.Deployment;
import dev.coffeeshop.calibration.queueing.RungSimulation;
import dev.coffeeshop.measurement.Baseline;
import dev.coffeeshop.measurement.CapacityEstimate;
import dev.coffeeshop.measurement.GeneratorEvidence;
import dev.coffeeshop.measurement.LoadProgram;
import dev.coffeeshop.measurement.LoadResult;
import dev.coffeeshop.measurement.Percentile;
import dev.coffeeshop.measurement.RungResult;
import dev.coffeeshop.measurement.climbing.Climb;
import dev.coffeeshop.measurement.climbing.Climb.Step;
import dev.coffeeshop.measurement.judging.RungJudge;
import dev.coffeeshop.measurement.judging.ValidityRules;
import dev.coffeeshop.measurement.pacing.BaselineRules;
import dev.coffeeshop.operator.record.Evidence;
import dev.coffeeshop.operator.record.Evidence.CounterSample;
import dev.coffeeshop.operator.record.Evidence.Exit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A load program, run against a deployment on a clock of its own: the load generator's climb, judge and rules of
 * validity, and a generator that is never at fault. A simulated shop needs no warm-up, so that only its time passes.
 */
final class LoadRun {

    private static final GeneratorEvidence IDLE = new GeneratorEvidence(0.1, 0.0, 0.0, 0);
    private static final Duration GAP = Duration.ofMillis(200);
    private static final Duration RECOVERY = Duration.ofSeconds(1);
    private static final Duration RECOVERY_FROM_CRASH = Duration.ofSeconds(10);
    private static final int OUT_OF_MEMORY = 137;

    private final LoadProgram program;
    private final Deployment deployment;
    private final RungJudge judge;
    private final List<RungResult> rungs = new ArrayList<>();
    private final List<Exit> exits = new ArrayList<>();
    private final List<CounterSample> samples = new ArrayList<>();
    private final List<CpuCounters> counters;
    private Instant now;

    private LoadRun(LoadProgram program, Deployment deployment, Instant start) {
        this.program = program;
        this.deployment = deployment;
        this.judge = new RungJudge(program.objective(), ValidityRules.standard());
        this.counters = new ArrayList<>(Collections.nCopies(deployment.cell().replicas(), CpuCounters.NONE));
        this.now = start;
    }

    /** @param evidence what the kubelet would have shown meanwhile */
    record Ended(LoadResult result, Evidence evidence) {}

    static Ended of(LoadProgram program, Deployment deployment, Instant start) {
        return new LoadRun(program, deployment, start).run();
    }

    private Ended run() {
        Instant start = now;
        now = now.plusSeconds(program.warmupSeconds());
        Baseline baseline = baseline();
        CapacityEstimate capacity = climb();
        return new Ended(
                new LoadResult("simulated", start, now, 0, baseline, rungs, capacity, List.of()),
                new Evidence(List.of(), exits, samples));
    }

    private Baseline baseline() {
        BaselineRules rules = BaselineRules.standard();
        Instant start = now;
        Percentile percentile = program.objective().oneRequest().percentile();
        var shown = BaselineSimulation.run(deployment, rules, percentile, boundNanos(), program.seed());
        now = start.plusNanos(shown.endNanos());
        return rules.baseline(start, now, shown.tally(), percentile);
    }

    private @Nullable CapacityEstimate climb() {
        Climb climb = Climb.of(program);
        while (true) {
            switch (climb.next(rungs)) {
                case Step.Measure step -> rungs.add(measure(step));
                case Step.Finished(CapacityEstimate capacity) -> {
                    return capacity;
                }
            }
        }
    }

    private RungResult measure(Step.Measure step) {
        var shown = RungSimulation.run(
                deployment,
                step.rung(),
                step.windowNanos(),
                TimeUnit.MILLISECONDS.toNanos(program.requestTimeoutMilliseconds()),
                boundNanos(),
                program.seed(),
                rungs.size() + 1);
        Instant start = now.plus(GAP);
        Instant end = start.plusNanos(shown.endNanos());
        RungResult rung = judge.judge(step.rung(), start, end, shown.recording(), IDLE);
        note(shown, start, end);
        now = rung.passed() ? end : end.plus(shown.crashes().isEmpty() ? RECOVERY : RECOVERY_FROM_CRASH);
        return rung;
    }

    private long boundNanos() {
        return TimeUnit.MICROSECONDS.toNanos(program.objective().underLoad().maxMicroseconds());
    }

    private void note(RungSimulation.Shown shown, Instant start, Instant end) {
        sample(start);
        for (int replica = 0; replica < counters.size(); replica++) {
            counters.set(replica, counters.get(replica).plus(shown.used().get(replica)));
        }
        shown.crashes()
                .forEach(crash -> exits.add(new Exit(
                        start.plusNanos(crash.atNanos()), pod(crash.replica()), "shop", "OOMKilled", OUT_OF_MEMORY)));
        sample(end);
    }

    private void sample(Instant at) {
        for (int replica = 0; replica < counters.size(); replica++) {
            CpuCounters counted = counters.get(replica);
            samples.add(new CounterSample(
                    at, pod(replica), counted.usedNanos() / 1e9, counted.periods(), counted.throttledPeriods(), null));
        }
    }

    private static String pod(int replica) {
        return "shop-" + replica;
    }
}
