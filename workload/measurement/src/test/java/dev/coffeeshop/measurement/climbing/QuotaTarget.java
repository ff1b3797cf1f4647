package dev.coffeeshop.measurement.climbing;

import dev.coffeeshop.measurement.FailureKind;
import dev.coffeeshop.measurement.GeneratorEvidence;
import dev.coffeeshop.measurement.LatencyBound;
import dev.coffeeshop.measurement.Objective;
import dev.coffeeshop.measurement.Percentile;
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
import java.util.PriorityQueue;
import java.util.SplittableRandom;

/**
 * One order after another, each of 5 ms of CPU time, under a CPU limit that the kernel enforces in periods of 100 ms: a
 * single server by Lindley's recursion, who rests when the period's share is used up. Judged by the rules that judge a
 * real rung: P95 within 250 ms.
 */
final class QuotaTarget implements SimulatedTarget {

    private static final long MS = 1_000_000;
    private static final long PERIOD = 100 * MS;
    private static final long COST = 5 * MS;
    private static final long TIMEOUT = 2_000 * MS;
    private static final GeneratorEvidence IDLE = new GeneratorEvidence(0.1, null, null, 0);
    private static final Objective OBJECTIVE =
            new Objective(new LatencyBound(Percentile.P50, 50), new LatencyBound(Percentile.P95, 250), 1);

    private final RungJudge judge = new RungJudge(OBJECTIVE, ValidityRules.standard());
    private final long quotaNanos;
    private final double slowness;
    private final long seed;
    private final SplittableRandom random;

    private long phase;
    private long free;
    private long period;
    private long left;

    /**
     * @param milliCpu the limit
     * @param noise by which the cost of an order varies from run to run, log-normally
     */
    QuotaTarget(int milliCpu, double noise, long seed) {
        this.quotaNanos = PERIOD * milliCpu / 1_000;
        this.seed = seed;
        this.random = new SplittableRandom(seed);
        this.slowness = Math.exp(noise * random.nextGaussian());
    }

    /** The rate at which half of all rungs pass on average over many runs, by bisection. */
    static double truth(int milliCpu, Step.Measure shape, int runs) {
        double low = 0.6 * milliCpu / 5;
        double high = 1.2 * milliCpu / 5;
        for (int halving = 0; halving < 7; halving++) {
            double rate = Math.sqrt(low * high);
            int passed = passes(milliCpu, rate, shape, runs, 1_000L * (halving + 1));
            low = 2 * passed > runs ? rate : low;
            high = 2 * passed > runs ? high : rate;
        }
        return Math.sqrt(low * high);
    }

    private static int passes(int milliCpu, double rate, Step.Measure shape, int runs, long firstSeed) {
        Rung.Open like = (Rung.Open) shape.rung();
        Step.Measure step = new Step.Measure(new Rung.Open(rate, like.arrival()), shape.windowNanos());
        int passed = 0;
        for (long seed = firstSeed; seed < firstSeed + runs; seed++) {
            passed += new QuotaTarget(milliCpu, 0, seed).measure(step, 1).passed() ? 1 : 0;
        }
        return passed;
    }

    /** The cost of this run's orders as a multiple of the usual. */
    double slowness() {
        return slowness;
    }

    @Override
    public RungResult measure(Step.Measure step, int number) {
        long begin = RungLength.rampNanos(step.rung());
        long end = begin + step.windowNanos();
        RungRecording recording = new RungRecording(
                MeasuredWindow.of(begin, step.windowNanos()),
                OBJECTIVE.underLoad().maxMicroseconds() * 1_000);
        phase = random.nextLong(PERIOD);
        free = 0;
        period = -1;
        switch (step.rung()) {
            case Rung.Open open -> arrivals(new ArrivalPlan(open, step.windowNanos(), seed, number), recording);
            case Rung.Closed closed -> users(closed.users(), begin, end, recording);
        }
        Instant ended = Instant.EPOCH.plusNanos(Math.clamp(free, end, end + TIMEOUT));
        return judge.judge(step.rung(), Instant.EPOCH, ended, recording, IDLE);
    }

    private void arrivals(ArrivalPlan plan, RungRecording recording) {
        IntendedTimes times = plan.timesWithRamp(0, 1);
        for (long time = times.next(); time != IntendedTimes.NONE; time = times.next()) {
            serve(time, recording);
        }
    }

    /** First come, first served; a user's next order comes with the answer to the last. */
    private void users(int users, long ramp, long end, RungRecording recording) {
        PriorityQueue<Long> due = new PriorityQueue<>();
        for (int user = 0; user < users; user++) {
            due.add(ramp * user / users);
        }
        for (long time = due.remove(); time < end; time = due.remove()) {
            due.add(serve(time, recording));
        }
    }

    /** The instant at which the client has its answer or gives up; the order is brewed all the same. */
    private long serve(long intended, RungRecording recording) {
        free = served(Math.max(intended, free));
        if (free - intended <= TIMEOUT) {
            recording.succeeded(intended, intended, free);
            return free;
        }
        recording.failed(FailureKind.TIMEOUT, intended, intended + TIMEOUT);
        return intended + TIMEOUT;
    }

    private long served(long start) {
        long now = start;
        long work = (long) (slowness * COST);
        while (true) {
            long periodEnd = begin(now);
            long run = Math.min(Math.min(work, left), periodEnd - now);
            work -= run;
            left -= run;
            if (work == 0) {
                return now + run;
            }
            now = left == 0 ? periodEnd : now + run;
        }
    }

    /** Gives the share of the period, when it is a new one, and says when that ends. */
    private long begin(long now) {
        long current = (now + phase) / PERIOD;
        if (current != period) {
            period = current;
            left = quotaNanos;
        }
        return (current + 1) * PERIOD - phase;
    }
}
