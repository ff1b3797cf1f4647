package dev.coffeeshop.loadgen.engine;

import dev.coffeeshop.loadgen.engine.LoadEngine.Recorded;
import dev.coffeeshop.measurement.Baseline;
import dev.coffeeshop.measurement.CapacityEstimate;
import dev.coffeeshop.measurement.LoadProgram;
import dev.coffeeshop.measurement.LoadProgress;
import dev.coffeeshop.measurement.LoadResult;
import dev.coffeeshop.measurement.Rung;
import dev.coffeeshop.measurement.RungResult;
import dev.coffeeshop.measurement.climbing.Climb;
import dev.coffeeshop.measurement.climbing.Climb.Step;
import dev.coffeeshop.measurement.judging.RungJudge;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Runs a load program: waits for the target, warms it up, measures the baseline and climbs the ladder. Whatever the
 * target does once it has been reached is a result.
 */
public final class ProgramRunner {

    /** Time for all loops to hear of a part before it starts. */
    private static final long LEAD_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private final LoadProgram program;
    private final ProgramRules rules;
    private final LoadEngine engine;
    private final InstantSource calendar;
    private final ProgramListener listener;
    private final PartFactory parts;
    private final TargetAddresses addresses;
    private final Itinerary itinerary;
    private final RungJudge judge;

    public ProgramRunner(
            LoadProgram program,
            ProgramRules rules,
            LoadEngine engine,
            AddressSource source,
            InstantSource calendar,
            ProgramListener listener) {
        this.program = program;
        this.rules = rules;
        this.engine = engine;
        this.calendar = calendar;
        this.listener = listener;
        this.parts = new PartFactory(program, rules, engine.options());
        this.addresses = new TargetAddresses(program.target(), source, engine.clock(), rules.patience());
        this.itinerary = new Itinerary(program, rules);
        this.judge = new RungJudge(program.objective(), rules.validity());
    }

    public LoadResult run() throws TargetUnreachableException, InterruptedException {
        Instant start = now();
        addresses.await();
        LiveSnapshot warmup = warmup();
        Baseline baseline = warmup.answered() > 0 || program.warmupSeconds() == 0 ? baseline() : null;
        Climbed climbed = climb();
        listener.progressed(itinerary.done(), LiveSnapshot.none());
        long warmupRequests = warmup.answered() + warmup.failed();
        return new LoadResult(
                Version.current(),
                start,
                now(),
                warmupRequests,
                baseline,
                climbed.rungs(),
                climbed.capacity(),
                List.of());
    }

    private LiveSnapshot warmup() throws InterruptedException {
        return program.warmupSeconds() == 0
                ? LiveSnapshot.none()
                : run(parts.warmup(addresses.next(), start()), itinerary::warmup)
                        .counts();
    }

    private Baseline baseline() throws InterruptedException {
        Instant start = now();
        Recorded recorded = run(parts.baseline(addresses.next(), start()), itinerary::baseline);
        Baseline baseline = rules.baseline()
                .baseline(
                        start,
                        now(),
                        recorded.recording().whole(),
                        program.objective().oneRequest().percentile());
        listener.baselineMeasured(baseline);
        return baseline;
    }

    private record Climbed(List<RungResult> rungs, @Nullable CapacityEstimate capacity) {}

    private Climbed climb() throws InterruptedException {
        Climb climb = Climb.of(program);
        List<RungResult> measured = new ArrayList<>();
        while (true) {
            switch (climb.next(measured)) {
                case Step.Measure(Rung rung, long windowNanos) ->
                    measured.add(rung(rung, measured.size() + 1, windowNanos));
                case Step.Finished(CapacityEstimate capacity) -> {
                    return new Climbed(measured, capacity);
                }
            }
        }
    }

    private RungResult rung(Rung rung, int number, long windowNanos) throws InterruptedException {
        listener.rungStarted(number, rung);
        Instant start = now();
        Recorded recorded = run(
                parts.rung(rung, number, windowNanos, addresses.next(), start()),
                elapsed -> itinerary.rung(number, elapsed));
        RungResult result = judge.judge(rung, start, now(), recorded.recording(), recorded.evidence());
        listener.rungMeasured(number, result);
        return result;
    }

    private Recorded run(List<LoopPart> loops, DoubleFunction<LoadProgress> progress) throws InterruptedException {
        long began = engine.clock().nanos();
        listener.progressed(progress.apply(0), LiveSnapshot.none());
        return engine.run(
                loops,
                counts -> listener.progressed(progress.apply((engine.clock().nanos() - began) / 1e9), counts));
    }

    /** To be asked after the addresses, whose look-up may take a while. */
    private long start() {
        return engine.clock().nanos() + LEAD_NANOS;
    }

    /** To the millisecond, which is what a result has room for. */
    private Instant now() {
        return calendar.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
