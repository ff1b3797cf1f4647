package dev.coffeeshop.loadgen.engine;

import dev.coffeeshop.measurement.Baseline;
import dev.coffeeshop.measurement.CapacityEstimate;
import dev.coffeeshop.measurement.Generators;
import dev.coffeeshop.measurement.LoadProgram;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Runs a load program: lets the generators try themselves out, waits for the target, warms it up, measures the baseline
 * and climbs the ladder. Whatever the target does once it has been reached is a result.
 */
public final class ProgramRunner {

    private final LoadProgram program;
    private final ProgramRules rules;
    private final Group group;
    private final InstantSource calendar;
    private final ProgramListener listener;
    private final Itinerary itinerary;
    private final RungJudge judge;

    public ProgramRunner(
            LoadProgram program, ProgramRules rules, Group group, InstantSource calendar, ProgramListener listener) {
        this.program = program;
        this.rules = rules;
        this.group = group;
        this.calendar = calendar;
        this.listener = listener;
        this.itinerary = new Itinerary(program, rules);
        this.judge = new RungJudge(program.objective(), rules.validity());
    }

    /** @throws RateNotProvenException before anything is sent to the target */
    public LoadResult run()
            throws TargetUnreachableException, RateNotProvenException, GroupException, InterruptedException {
        Instant start = now();
        Generators generators = calibrated();
        RateNotProvenException.check(program, generators);
        group.reach();
        LiveSnapshot warmup = program.warmupSeconds() == 0 ? LiveSnapshot.none() : group.warmup();
        Baseline baseline = warmup.answered() > 0 || program.warmupSeconds() == 0 ? baseline() : null;
        Climbed climbed = climb(generators);
        listener.progressed(itinerary.done(climbed.rungs().size()), LiveSnapshot.none());
        return new LoadResult(
                Version.current(),
                start,
                now(),
                warmup.answered() + warmup.failed(),
                baseline,
                climbed.rungs(),
                climbed.capacity(),
                generators.calibrations());
    }

    private Generators calibrated() throws GroupException, InterruptedException {
        listener.progressed(itinerary.calibration(), LiveSnapshot.none());
        return new Generators(program.generators().pods(), group.calibrate());
    }

    private Baseline baseline() throws InterruptedException {
        Instant start = now();
        Recorded recorded = group.baseline();
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

    private Climbed climb(Generators generators) throws InterruptedException {
        Climb climb = Climb.of(program, generators);
        List<RungResult> measured = new ArrayList<>();
        while (true) {
            switch (climb.next(measured)) {
                case Step.Measure(Rung rung, long windowNanos) -> {
                    recover(measured);
                    measured.add(rung(rung, measured.size() + 1, windowNanos));
                }
                case Step.Finished(CapacityEstimate capacity) -> {
                    return new Climbed(measured, capacity);
                }
            }
        }
    }

    private void recover(List<RungResult> measured) throws InterruptedException {
        if (!measured.isEmpty() && !measured.getLast().passed()) {
            group.recover(measured.size());
        }
    }

    private RungResult rung(Rung rung, int number, long windowNanos) throws InterruptedException {
        Instant start = now();
        Group.Shared shared = group.rung(rung, number, windowNanos);
        Recorded recorded = shared.recorded();
        RungResult judged = judge.judge(rung, start, now(), recorded.recording(), recorded.evidence());
        RungResult result = judged.withInvalid(Stream.concat(judged.invalid().stream(), shared.faults().stream())
                .toList());
        listener.rungMeasured(number, result);
        return result;
    }

    /** To the millisecond, which is what a result has room for. */
    private Instant now() {
        return calendar.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
