package dev.coffeeshop.loadgen.status;

import dev.coffeeshop.loadgen.engine.LiveSnapshot;
import dev.coffeeshop.loadgen.engine.NanoClock;
import dev.coffeeshop.measurement.LoadProgress.Throughput;
import org.jspecify.annotations.Nullable;

/** From counts, which begin anew with every part of a program, to what a second brings. For one thread. */
final class LiveRate {

    private final NanoClock clock;
    private final int pods;
    private LiveSnapshot before = new LiveSnapshot(0, 0, 0);
    private long beforeNanos;

    /** @param pods that share the load, of which this one counts its own requests only */
    LiveRate(NanoClock clock, int pods) {
        this.clock = clock;
        this.pods = pods;
        this.beforeNanos = clock.nanos();
    }

    /** Nothing at the start of a part. */
    @Nullable
    Throughput after(LiveSnapshot counts) {
        long now = clock.nanos();
        double perSecond = pods * 1e9 / Math.max(1, now - beforeNanos);
        Throughput throughput = isStart(counts)
                ? null
                : new Throughput(
                        (counts.answered() - before.answered()) * perSecond,
                        (counts.failed() - before.failed()) * perSecond);
        before = counts;
        beforeNanos = now;
        return throughput;
    }

    private boolean isStart(LiveSnapshot counts) {
        boolean anew = counts.answered() < before.answered() || counts.failed() < before.failed();
        return anew || counts.answered() + counts.failed() == 0;
    }
}
