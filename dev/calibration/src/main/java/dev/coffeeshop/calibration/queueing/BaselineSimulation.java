package dev.coffeeshop.calibration.queueing;

import dev.coffeeshop.measurement.Percentile;
import dev.coffeeshop.measurement.judging.Tally;
import dev.coffeeshop.measurement.pacing.BaselineRules;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/** One user who thinks between orders. */
public final class BaselineSimulation implements Workload.Ending {

    /** @param endNanos when the last answer was in, from the beginning */
    public record Shown(Tally tally, long endNanos) {}

    private long answeredAt;

    private BaselineSimulation() {}

    /**
     * @param percentile that is asked for
     * @param boundNanos latest response that counts as good; no answer takes so long that the user gives up
     */
    public static Shown run(
            Deployment deployment, BaselineRules rules, Percentile percentile, long boundNanos, long seed) {
        return new BaselineSimulation().shown(deployment, rules, percentile, boundNanos, seed);
    }

    private Shown shown(Deployment deployment, BaselineRules rules, Percentile percentile, long boundNanos, long seed) {
        Workload workload = new Workload(deployment, new SplittableRandom(~seed), this);
        Tally tally = new Tally(boundNanos);
        int requests = rules.requests(percentile);
        long least = TimeUnit.SECONDS.toNanos(rules.minSeconds());
        long most = TimeUnit.SECONDS.toNanos(rules.maxSeconds());
        long now = 0;
        for (int order = 0; now < least || (order < requests && now < most); order++) {
            long response = response(workload, order, now);
            tally.succeeded(response, response);
            now += response + rules.thinkNanos(response);
        }
        return new Shown(tally, now);
    }

    private long response(Workload workload, int order, long now) {
        answeredAt = Workload.NEVER;
        workload.admit(order, now);
        while (answeredAt == Workload.NEVER) {
            workload.advance(workload.next());
        }
        workload.release(order);
        return answeredAt - now;
    }

    @Override
    public void answered(int order, long now) {
        answeredAt = now;
    }

    @Override
    public void lost(int order, long now) {
        throw new IllegalStateException("one order at a time crashes nothing");
    }

    @Override
    public void crashed(int replica, long now) {
        throw new IllegalStateException("one order at a time crashes nothing");
    }
}
