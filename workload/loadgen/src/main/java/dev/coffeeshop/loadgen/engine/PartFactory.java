package dev.coffeeshop.loadgen.engine;

import dev.coffeeshop.measurement.LoadProgram;
import dev.coffeeshop.measurement.Rung;
import dev.coffeeshop.measurement.judging.MeasuredWindow;
import dev.coffeeshop.measurement.judging.RungRecording;
import dev.coffeeshop.measurement.pacing.ArrivalPlan;
import dev.coffeeshop.measurement.pacing.RungLength;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Turns the parts of a program into what each event loop has to do. */
final class PartFactory {

    /** So that the small bursts of a slow stream find connections, too. */
    private static final double LEAST_CONNECTIONS = 32;
    /** What is not answered by then has missed any bound. */
    private static final long LEAST_DRAIN_NANOS = TimeUnit.SECONDS.toNanos(5);

    private static final long LONGEST_WARMUP_RAMP_NANOS = TimeUnit.SECONDS.toNanos(1);
    /** A pause that outlasts any time-out. */
    private static final long NO_SECOND_NANOS = TimeUnit.HOURS.toNanos(1);

    private final LoadProgram program;
    private final ProgramRules rules;
    private final int loops;
    private final int maxConnections;
    private final Share share;
    private final int senders;

    PartFactory(LoadProgram program, ProgramRules rules, EngineOptions options, Share share) {
        this.program = program;
        this.rules = rules;
        this.loops = options.threads();
        this.maxConnections = options.maxConnections();
        this.share = share;
        this.senders = share.senders(loops);
    }

    /** The users come one after another: a cold target shall not meet all of them at once. */
    List<LoopPart> warmup(List<InetSocketAddress> addresses, long startNanos) {
        long least = TimeUnit.SECONDS.toNanos(program.warmupSeconds());
        int users = Math.max(rules.warmup().users(), loops);
        int requests = Math.ceilDiv(rules.warmup().requests(), Math.min(users, senders));
        MeasuredWindow window = MeasuredWindow.of(startNanos, warmupNanos());
        long ramp = Math.min(LONGEST_WARMUP_RAMP_NANOS, least / 2);
        ThinkTime noPause = ThinkTime.constant(Duration.ZERO);
        return parts(
                addresses,
                window,
                loop -> new StopRule(
                        startNanos + least, window.endNanos(), sender(loop) < users ? requests : 0, drainNanos()),
                users,
                loop -> users(loop, users, startNanos, ramp, noPause));
    }

    private long warmupNanos() {
        return TimeUnit.SECONDS.toNanos(
                Math.max(program.warmupSeconds(), rules.warmup().maxSeconds()));
    }

    /** From the start of a warm-up. */
    long longestWarmupNanos() {
        return warmupNanos() + drainNanos();
    }

    /** One user, hence one loop of one pod. */
    List<LoopPart> baseline(List<InetSocketAddress> addresses, long startNanos) {
        long least = TimeUnit.SECONDS.toNanos(rules.baseline().minSeconds());
        long most = TimeUnit.SECONDS.toNanos(rules.baseline().maxSeconds());
        int requests =
                rules.baseline().requests(program.objective().oneRequest().percentile());
        StopRule stop = new StopRule(startNanos + least, startNanos + most, requests, drainNanos());
        MeasuredWindow window = MeasuredWindow.of(startNanos, most);
        return List.of(part(addresses, window, stop, 1, one(startNanos, rules.baseline()::thinkNanos)));
    }

    /** One request, given up at its time-out or at a deadline. */
    List<LoopPart> single(List<InetSocketAddress> addresses, long startNanos, long deadlineNanos) {
        long end = Math.max(startNanos + 1, Math.min(startNanos + timeoutNanos(), deadlineNanos));
        MeasuredWindow window = new MeasuredWindow(startNanos, end);
        StopRule stop = new StopRule(startNanos, end, 1, 0);
        return List.of(part(addresses, window, stop, 1, one(startNanos, _ -> NO_SECOND_NANOS)));
    }

    private static Demand one(long startNanos, ThinkTime think) {
        ClosedDemand demand = new ClosedDemand(think);
        demand.arrive(startNanos);
        return demand;
    }

    List<LoopPart> rung(Rung rung, int number, long length, List<InetSocketAddress> addresses, long startNanos) {
        long ramp = RungLength.rampNanos(rung);
        MeasuredWindow window = MeasuredWindow.of(startNanos + ramp, length);
        StopRule stop = StopRule.at(window.endNanos(), drainNanos());
        return switch (rung) {
            case Rung.Closed closed ->
                parts(
                        addresses,
                        window,
                        _ -> stop,
                        closed.users(),
                        loop -> users(loop, closed.users(), startNanos, ramp, think(closed, number, loop)));
            case Rung.Open open -> {
                ArrivalPlan plan = new ArrivalPlan(open, length, program.seed(), number);
                yield parts(
                        addresses,
                        window,
                        _ -> stop,
                        connections(open) * share.pods(),
                        loop -> new OpenDemand(plan.timesWithRamp(sender(loop), senders), startNanos));
            }
        };
    }

    /** Drawn by each sender for itself, as its arrivals would be. */
    private ThinkTime think(Rung.Closed rung, int number, int loop) {
        return switch (rung.distribution()) {
            case CONSTANT -> ThinkTime.constant(rung.think());
            case EXPONENTIAL -> {
                SplittableRandom bySeed = new SplittableRandom(program.seed());
                SplittableRandom byRung = new SplittableRandom(bySeed.nextLong() ^ number);
                yield ThinkTime.exponential(rung.think(), new SplittableRandom(byRung.nextLong() ^ sender(loop)));
            }
        };
    }

    /** From the start of a rung. */
    long longestNanos(Rung rung, long length) {
        return RungLength.rampNanos(rung) + length + drainNanos();
    }

    /** Of one pod: as many as could be waiting at once if nothing was answered before its time-out, within the cap. */
    private int connections(Rung.Open rung) {
        double waiting = rung.requestsPerSecond() / share.pods() * program.requestTimeoutMilliseconds() / 1e3;
        return (int) Math.min(maxConnections, Math.max(LEAST_CONNECTIONS, waiting));
    }

    private long timeoutNanos() {
        return TimeUnit.MILLISECONDS.toNanos(program.requestTimeoutMilliseconds());
    }

    private long drainNanos() {
        return Math.min(timeoutNanos(), Math.max(LEAST_DRAIN_NANOS, boundNanos()));
    }

    long boundNanos() {
        return TimeUnit.MICROSECONDS.toNanos(program.objective().underLoad().maxMicroseconds());
    }

    private int sender(int loop) {
        return share.sender(loop, loops);
    }

    /** This loop's share of all users, evenly spread over the ramp. */
    private ClosedDemand users(int loop, int users, long startNanos, long rampNanos, ThinkTime think) {
        ClosedDemand demand = new ClosedDemand(think);
        for (int user = sender(loop); user < users; user += senders) {
            demand.arrive(startNanos + rampNanos * user / users);
        }
        return demand;
    }

    /** @param connections of all pods */
    private List<LoopPart> parts(
            List<InetSocketAddress> addresses,
            MeasuredWindow window,
            IntFunction<StopRule> stopOfLoop,
            int connections,
            IntFunction<Demand> demandOfLoop) {
        int each = Math.ceilDiv(connections, senders);
        return IntStream.range(0, loops)
                .mapToObj(loop -> part(addresses, window, stopOfLoop.apply(loop), each, demandOfLoop.apply(loop)))
                .toList();
    }

    private LoopPart part(
            List<InetSocketAddress> addresses, MeasuredWindow window, StopRule stop, int connections, Demand demand) {
        return new LoopPart(
                demand,
                new RungRecording(window, boundNanos()),
                stop,
                addresses,
                connections,
                program.request().expectedStatus());
    }
}
