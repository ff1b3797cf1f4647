package dev.coffeeshop.shop;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** Reads the CPU clock of the one platform thread that it belongs to. */
final class CpuLap {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private long start = threadNanos();

    /**
     * @return CPU nanoseconds that the current thread has used since it started
     */
    static long threadNanos() {
        return THREADS.getCurrentThreadCpuTime();
    }

    /**
     * Ends a lap and begins the next.
     *
     * @return CPU nanoseconds of the lap
     */
    long end() {
        var now = threadNanos();
        var lap = now - start;
        start = now;
        return lap;
    }
}
