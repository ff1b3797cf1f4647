package dev.coffeeshop.measurement.climbing;

import dev.coffeeshop.measurement.FailureKind;
import dev.coffeeshop.measurement.GeneratorEvidence;
import dev.coffeeshop.measurement.Objective;
import dev.coffeeshop.measurement.Rung;
import dev.coffeeshop.measurement.RungResult;
import dev.coffeeshop.measurement.climbing.Climb.Step;
import dev.coffeeshop.measurement.judging.MeasuredWindow;
import dev.coffeeshop.measurement.judging.RungJudge;
import dev.coffeeshop.measurement.judging.RungRecording;
import dev.coffeeshop.measurement.judging.ValidityRules;
import dev.coffeeshop.measurement.pacing.ArrivalPlan;
import dev.coffeeshop.measurement.pacing.IntendedTimes;
import dev.coffeeshop.measurement.pacing.RungLength;
import java.time.Instant;
import java.util.Random;

/**
 * One order after another, each of so much CPU time, under a CPU limit that the kernel enforces in periods of 100 ms: a
 * queue with Lindley's recursion, whose server rests when the period's share is used up. Every rung of a run has the
 * run's own cost of an order; periods begin at any time. Judged by the rules that judge a real rung.
 */
final class QuotaTarget implements SimulatedTarget {

    private static final long MS = 1_000_000;
    private static final long PERIOD = 100 * MS;
    private static final GeneratorEvidence IDLE = new GeneratorEvidence(0.1, null, null, 0);

    private final Objective objective;
    private final long timeoutNanos;
    private final long quotaNanos;
    private final double costNanos;
    private final double rungNoise;
    private final long seed;
    private final Random random;

    private long phase;
    private long free;
    private long period;
    private long left;

    /**
     * @param milliCpu the limit
     * @param runNoise by which the cost of an order varies from run to run, as a ratio
     * @param rungNoise by which it varies from rung to rung
     */
    QuotaTarget(
            Objective objective, int timeoutMillis, int milliCpu, double costMillis, double runNoise, double rungNoise, long seed) {
        this.objective = objective;
        this.timeoutNanos = timeoutMillis * MS;
        this.quotaNanos = PERIOD * milliCpu / 1_000;
        this.random = new Random(new java.util.SplittableRandom(seed).nextLong());
        this.costNanos = costMillis * MS * Math.exp(runNoise * random.nextGaussian());
        this.rungNoise = rungNoise;
        this.seed = seed;
    }

    @Override
    public RungResult measure(Step.Measure step, int number) {
        long ramp = RungLength.rampNanos(step.rung());
        RungRecording recording = new RungRecording(
                MeasuredWindow.of(ramp, step.windowNanos()), objective.underLoad().maxMicroseconds() * 1_000);
        long cost = (long) (costNanos * Math.exp(rungNoise * random.nextGaussian()));
        reset();
        switch (step.rung()) {
            case Rung.Open open ->
                arrivals(new ArrivalPlan(open, step.windowNanos(), seed, number).times(0, 1), cost, recording);
            case Rung.Closed closed -> users(closed.users(), ramp, ramp + step.windowNanos(), cost, recording);
        }
        Instant end = Instant.EPOCH.plusNanos(Math.max(free, ramp + step.windowNanos()));
        return new RungJudge(objective, ValidityRules.standard())
                .judge(step.rung(), Instant.EPOCH, end, recording, IDLE);
    }

    double cost() { return costNanos / MS; }

    private void reset() {
        phase = random.nextLong(PERIOD);
        free = 0;
        period = -1;
        left = 0;
    }

    private void arrivals(IntendedTimes times, long cost, RungRecording recording) {
        for (long time = times.next(); time != IntendedTimes.NONE; time = times.next()) {
            serve(time, cost, recording);
        }
    }

    /** First come, first served, and no thinking: a user's next order comes with the answer to the last. */
    private void users(int users, long ramp, long end, long cost, RungRecording recording) {
        long[] due = new long[users];
        for (int user = 0; user < users; user++) {
            due[user] = ramp * user / users;
        }
        java.util.PriorityQueue<Long> queue = new java.util.PriorityQueue<>();
        for (long time : due) {
            queue.add(time);
        }
        while (queue.peek() < end) {
            queue.add(serve(queue.remove(), cost, recording));
        }
    }

    private long serve(long intended, long cost, RungRecording recording) {
        long completed = complete(Math.max(intended, free), cost);
        free = completed;
        if (completed - intended <= timeoutNanos) {
            recording.succeeded(intended, intended, completed);
            return completed;
        }
        recording.failed(FailureKind.TIMEOUT, intended, intended + timeoutNanos);
        return intended + timeoutNanos;
    }

    private long complete(long start, long cost) {
        long now = start;
        long work = cost;
        while (true) {
            long current = Math.floorDiv(now + phase, PERIOD);
            if (current != period) {
                period = current;
                left = quotaNanos;
            }
            long periodEnd = (current + 1) * PERIOD - phase;
            long run = Math.min(Math.min(work, left), periodEnd - now);
            now += run;
            work -= run;
            left -= run;
            if (work == 0) {
                return now;
            }
            if (left == 0) {
                now = periodEnd;
            }
        }
    }
}
