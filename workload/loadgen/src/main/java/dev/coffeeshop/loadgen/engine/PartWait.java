package dev.coffeeshop.loadgen.engine;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for all loops to finish a part, and says once a second that it still does. */
final class PartWait {

    private static final long TICK_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final NanoClock clock;
    private final CompletableFuture<Void> all;
    private final Runnable onTick;
    private long nextTickNanos;

    PartWait(NanoClock clock, List<? extends CompletableFuture<?>> loops, Runnable onTick) {
        this.clock = clock;
        this.all = CompletableFuture.allOf(loops.toArray(CompletableFuture[]::new));
        this.onTick = onTick;
        this.nextTickNanos = clock.nanos() + TICK_NANOS;
    }

    /** Until the part has ended, but no longer than until then. */
    void until(long nanos) throws InterruptedException {
        long now = clock.nanos();
        while (now < nanos && !ended(Math.min(nanos, nextTickNanos) - now)) {
            now = clock.nanos();
            if (now >= nextTickNanos) {
                onTick.run();
                nextTickNanos += TICK_NANOS;
            }
        }
    }

    private boolean ended(long withinNanos) throws InterruptedException {
        try {
            all.get(Math.max(0, withinNanos), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("the load generator failed", e.getCause());
        }
    }
}
