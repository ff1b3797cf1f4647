package dev.coffeeshop.loadgen.engine;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** How much of every second the event loops hold a CPU. */
final class BusyMeter {

    /** Shorter spans say too little. */
    private static final long SHORTEST_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final NanoClock clock;
    private final long[] threadIds;
    private long[] usedNanos;
    private long sinceNanos;
    private double busiest;

    BusyMeter(NanoClock clock, List<Long> threadIds) {
        this.clock = clock;
        this.threadIds = threadIds.stream().mapToLong(Long::longValue).toArray();
        this.usedNanos = used();
    }

    void restart() {
        busiest = 0;
        usedNanos = used();
        sinceNanos = clock.nanos();
    }

    void sample() {
        long now = clock.nanos();
        if (now - sinceNanos < SHORTEST_NANOS) {
            return;
        }
        long[] used = used();
        for (int i = 0; i < used.length; i++) {
            busiest = Math.max(busiest, (used[i] - usedNanos[i]) / (double) (now - sinceNanos));
        }
        usedNanos = used;
        sinceNanos = now;
    }

    /** Greatest share, from 0 to 1, of the spans sampled since the restart. */
    double busiest() {
        return busiest;
    }

    private long[] used() {
        return Arrays.stream(threadIds).map(threads::getThreadCpuTime).toArray();
    }
}
