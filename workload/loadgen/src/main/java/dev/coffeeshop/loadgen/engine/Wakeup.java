package dev.coffeeshop.loadgen.engine;

import io.netty.channel.EventLoop;
import java.util.concurrent.TimeUnit;

/**
 * One alarm on an event loop. Setting it earlier supersedes the later time; the timer left over for that finds nothing
 * due and goes unheard, so that there are never two chains of timers.
 */
final class Wakeup {

    private final EventLoop loop;
    private final NanoClock clock;
    private final Runnable task;
    private final Runnable fire = this::fire;
    private long setFor = NanoClock.NEVER;

    Wakeup(EventLoop loop, NanoClock clock, Runnable task) {
        this.loop = loop;
        this.clock = clock;
        this.task = task;
    }

    void at(long nanos) {
        if (nanos < setFor) {
            setFor = nanos;
            var _ = loop.schedule(fire, Math.max(0, nanos - clock.nanos()), TimeUnit.NANOSECONDS);
        }
    }

    private void fire() {
        if (clock.nanos() >= setFor) {
            setFor = NanoClock.NEVER;
            task.run();
        }
    }
}
