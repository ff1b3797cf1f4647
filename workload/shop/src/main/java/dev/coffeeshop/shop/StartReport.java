package dev.coffeeshop.shop;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Locale;

/** What it took to get ready, since a shop with a small CPU limit starts as slowly as that limit makes it. */
record StartReport(Duration wall, Duration cpu) {

    private static final double MILLIS_PER_SECOND = 1e3;

    /** Of this process up to now. CPU time comes in steps of 10 ms. */
    static StartReport now() {
        return new StartReport(
                Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime()),
                ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO));
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "ready after %.1f s, %.2f CPU-seconds",
                wall.toMillis() / MILLIS_PER_SECOND,
                cpu.toMillis() / MILLIS_PER_SECOND);
    }
}
