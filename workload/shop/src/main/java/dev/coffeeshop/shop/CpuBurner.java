package dev.coffeeshop.shop;

/**
 * Uses up a set amount of the CPU time of the one platform thread that it belongs to. The thread's own clock is the
 * measure, so an order costs the same on a fast and on a slow processor, interpreted and compiled, throttled and not.
 *
 * <p>Between two looks at the clock, each a system call, the thread computes for a few microseconds. What it thereby
 * uses too much, and what it used outside {@link #burn} to take and to answer an order, counts towards the next order:
 * n orders cost n times the setting, the machine's own work included, as long as that work costs less than an order.
 */
final class CpuBurner {

    private static final int STEPS_BETWEEN_LOOKS = 2_000;

    /** CPU time of the thread, in nanoseconds, up to which earlier orders have paid for. */
    private long charged = CpuLap.threadNanos();

    private long state = 0x9E3779B97F4A7C15L;

    /**
     * Returns when the thread has used {@code nanos} since the last call, or since this object was made.
     *
     * @return CPU nanoseconds charged to this order: {@code nanos}, or more if the thread's own work cost more
     */
    long burn(long nanos) {
        var from = charged;
        var due = from + nanos;
        var now = CpuLap.threadNanos();
        while (now < due) {
            compute();
            now = CpuLap.threadNanos();
        }
        charged = Math.max(due, now - nanos);
        return charged - from;
    }

    /** A chain in which every step needs the one before, ending in a field: no compiler can leave it out. */
    private void compute() {
        var x = state;
        for (var step = 0; step < STEPS_BETWEEN_LOOKS; step++) {
            x ^= x << 13;
            x ^= x >>> 7;
            x ^= x << 17;
        }
        state = x;
    }
}
