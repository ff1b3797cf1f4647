package dev.coffeeshop.calibration.queueing;

import dev.coffeeshop.measurement.FailureKind;
import dev.coffeeshop.measurement.Rung;
import dev.coffeeshop.measurement.judging.MeasuredWindow;
import dev.coffeeshop.measurement.judging.RungRecording;
import dev.coffeeshop.measurement.pacing.ArrivalPlan;
import dev.coffeeshop.measurement.pacing.RungLength;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * One rung of load on a deployment that has nothing to do when it begins, recorded as a load generator that is never
 * late records it. Whoever gets no answer in time gives up, but the order is made all the same.
 */
public final class RungSimulation implements Workload.Ending {

    /** Who was turned away comes back after that time at the earliest, as in the load generator. */
    private static final long TURNED_AWAY_NANOS = 10_000_000;

    /**
     * What the rung showed.
     *
     * @param endNanos when the last answer was in or given up, from the beginning of the load
     * @param used by each replica
     * @param waited orders that found no machine free
     * @param crashes of replicas
     */
    public record Shown(
            RungRecording recording, long endNanos, List<CpuCounters> used, long waited, List<Crash> crashes) {

        public Shown {
            used = List.copyOf(used);
            crashes = List.copyOf(crashes);
        }
    }

    /** @param replica its place, from 0 */
    public record Crash(int replica, long atNanos) {}

    private final Workload workload;
    private final Arrivals arrivals;
    private final RungRecording recording;
    private final long timeoutNanos;
    private final IntRing pending = new IntRing();
    private final List<Crash> crashes = new ArrayList<>();
    private long[] sent = new long[1_024];
    private int[] users = new int[1_024];
    private boolean[] settled = new boolean[1_024];
    private int orders;
    private int open;
    private long end;

    private RungSimulation(
            Deployment deployment,
            SplittableRandom random,
            Arrivals arrivals,
            RungRecording recording,
            long timeoutNanos) {
        this.workload = new Workload(deployment, random, this);
        this.arrivals = arrivals;
        this.recording = recording;
        this.timeoutNanos = timeoutNanos;
        this.end = recording.window().endNanos();
    }

    /**
     * @param boundNanos latest response that counts as good
     * @param seed of the trial
     * @param number of the rung, from 1
     */
    public static Shown run(
            Deployment deployment,
            Rung rung,
            long windowNanos,
            long timeoutNanos,
            long boundNanos,
            long seed,
            int number) {
        long ramp = RungLength.rampNanos(rung);
        SplittableRandom random = new SplittableRandom(seed ^ 0x9e3779b97f4a7c15L * number);
        Arrivals arrivals = switch (rung) {
            case Rung.Open open ->
                new OpenArrivals(new ArrivalPlan(open, windowNanos, seed, number).timesWithRamp(0, 1));
            case Rung.Closed closed -> new ClosedArrivals(closed, ramp, ramp + windowNanos, random.split());
        };
        RungRecording recording = new RungRecording(MeasuredWindow.of(ramp, windowNanos), boundNanos);
        return new RungSimulation(deployment, random, arrivals, recording, timeoutNanos).shown();
    }

    private Shown shown() {
        while (true) {
            long arrival = arrivals.next();
            if (arrival == Workload.NEVER && open == 0) {
                return new Shown(recording, end, workload.counters(), workload.waited(), crashes);
            }
            step(arrival, workload.next(), deadline());
        }
    }

    private void step(long arrival, long inside, long deadline) {
        if (arrival <= inside && arrival <= deadline) {
            send(arrival, arrivals.take());
        } else if (inside <= deadline) {
            workload.advance(inside);
        } else {
            giveUp(deadline);
        }
    }

    private void send(long now, int user) {
        int order = noted(now, user);
        pending.add(order);
        open++;
        if (!workload.admit(order, now)) {
            settle(order);
            failed(FailureKind.REFUSED, order, now);
        }
    }

    private int noted(long now, int user) {
        int order = orders++;
        if (order == sent.length) {
            sent = Arrays.copyOf(sent, 2 * order);
            users = Arrays.copyOf(users, 2 * order);
            settled = Arrays.copyOf(settled, 2 * order);
        }
        sent[order] = now;
        users[order] = user;
        return order;
    }

    /** When the first order that is still open is given up. */
    private long deadline() {
        while (!pending.isEmpty() && settled[pending.first()]) {
            pending.remove();
        }
        return pending.isEmpty() ? Workload.NEVER : sent[pending.first()] + timeoutNanos;
    }

    private void giveUp(long now) {
        int order = pending.remove();
        settle(order);
        workload.release(order);
        failed(FailureKind.TIMEOUT, order, now);
    }

    @Override
    public void answered(int order, long now) {
        if (settled[order]) {
            return;
        }
        settle(order);
        workload.release(order);
        recording.succeeded(sent[order], sent[order], now);
        ended(now);
        arrivals.back(users[order], now);
    }

    @Override
    public void lost(int order, long now) {
        if (settled[order]) {
            return;
        }
        settle(order);
        workload.release(order);
        failed(FailureKind.RESET, order, now);
    }

    @Override
    public void crashed(int replica, long now) {
        crashes.add(new Crash(replica, now));
    }

    private void settle(int order) {
        settled[order] = true;
        open--;
    }

    private void failed(FailureKind kind, int order, long now) {
        recording.failed(kind, sent[order], now);
        ended(now);
        arrivals.back(users[order], kind == FailureKind.TIMEOUT ? now : now + TURNED_AWAY_NANOS);
    }

    private void ended(long now) {
        end = Math.max(end, now);
    }
}
