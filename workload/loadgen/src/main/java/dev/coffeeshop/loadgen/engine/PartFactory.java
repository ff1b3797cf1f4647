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
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Turns the parts of a program into what each event loop has to do. */
final class PartFactory {

    /** So that the small bursts of a slow stream find connections, too. */
    private static final double LEAST_CONNECTIONS = 32;
    /** What is not answered by then has missed any bound. */
    private static final long LEAST_DRAIN_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final LoadProgram program;
    private final ProgramRules rules;
    private final int loops;
    private final int maxConnections;

    PartFactory(LoadProgram program, ProgramRules rules, EngineOptions options) {
        this.program = program;
        this.rules = rules;
        this.loops = options.threads();
        this.maxConnections = options.maxConnections();
    }

    List<LoopPart> warmup(List<InetSocketAddress> addresses, long startNanos) {
        long least = TimeUnit.SECONDS.toNanos(program.warmupSeconds());
        long most = Math.max(least, TimeUnit.SECONDS.toNanos(rules.warmup().maxSeconds()));
        int requests = Math.ceilDiv(rules.warmup().requests(), loops);
        int users = Math.max(rules.warmup().users(), loops);
        StopRule stop = new StopRule(startNanos + least, startNanos + most, requests, drainNanos());
        MeasuredWindow window = MeasuredWindow.of(startNanos, most);
        return parts(
                addresses,
                window,
                stop,
                users,
                loop -> users(loop, users, startNanos, 0, ThinkTime.constant(Duration.ZERO)));
    }

    /** One user, hence one loop. */
    List<LoopPart> baseline(List<InetSocketAddress> addresses, long startNanos) {
        long most = TimeUnit.SECONDS.toNanos(rules.baseline().maxSeconds());
        StopRule stop =
                new StopRule(startNanos, startNanos + most, rules.baseline().requests(), drainNanos());
        MeasuredWindow window = MeasuredWindow.of(startNanos, most);
        Demand demand = users(0, 1, startNanos, 0, rules.baseline()::thinkNanos);
        return List.of(part(addresses, window, stop, 1, demand));
    }

    List<LoopPart> rung(Rung rung, int number, long length, List<InetSocketAddress> addresses, long startNanos) {
        long ramp = RungLength.rampNanos(rung);
        MeasuredWindow window = MeasuredWindow.of(startNanos + ramp, length);
        StopRule stop = StopRule.at(window.endNanos(), drainNanos());
        return switch (rung) {
            case Rung.Closed closed -> {
                ThinkTime think = ThinkTime.constant(closed.think());
                yield parts(
                        addresses,
                        window,
                        stop,
                        closed.users(),
                        loop -> users(loop, closed.users(), startNanos, ramp, think));
            }
            case Rung.Open open -> {
                ArrivalPlan plan = new ArrivalPlan(open, length, program.seed(), number);
                yield parts(
                        addresses,
                        window,
                        stop,
                        connections(open),
                        loop -> new OpenDemand(plan.times(loop, loops), startNanos));
            }
        };
    }

    /** As many as could be waiting at once if nothing was answered before its time-out, within the cap. */
    private int connections(Rung.Open rung) {
        double waiting = rung.requestsPerSecond() * program.requestTimeoutMilliseconds() / 1e3;
        return (int) Math.min(maxConnections, Math.max(LEAST_CONNECTIONS, waiting));
    }

    private long drainNanos() {
        long timeout = TimeUnit.MILLISECONDS.toNanos(program.requestTimeoutMilliseconds());
        return Math.min(timeout, Math.max(LEAST_DRAIN_NANOS, boundNanos()));
    }

    private long boundNanos() {
        return TimeUnit.MICROSECONDS.toNanos(program.objective().underLoad().maxMicroseconds());
    }

    /** This loop's share of the users, evenly spread over the ramp. */
    private ClosedDemand users(int loop, int users, long startNanos, long rampNanos, ThinkTime think) {
        ClosedDemand demand = new ClosedDemand(think);
        for (int user = loop; user < users; user += loops) {
            demand.arrive(startNanos + rampNanos * user / users);
        }
        return demand;
    }

    private List<LoopPart> parts(
            List<InetSocketAddress> addresses,
            MeasuredWindow window,
            StopRule stop,
            int connections,
            IntFunction<Demand> demandOfLoop) {
        int each = Math.ceilDiv(connections, loops);
        return IntStream.range(0, loops)
                .mapToObj(loop -> part(addresses, window, stop, each, demandOfLoop.apply(loop)))
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
