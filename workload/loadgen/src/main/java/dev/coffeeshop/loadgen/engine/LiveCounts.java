package dev.coffeeshop.loadgen.engine;

import java.util.concurrent.atomic.AtomicLong;

/** Counts of one loop, written by it alone and read by others while it runs. */
final class LiveCounts {

    private final AtomicLong answered = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final AtomicLong outstanding = new AtomicLong();

    void answered() {
        answered.lazySet(answered.getPlain() + 1);
    }

    void failed() {
        failed.lazySet(failed.getPlain() + 1);
    }

    void outstanding(int count) {
        outstanding.lazySet(count);
    }

    /** Requests that have ended in either way. Exact only on the loop's own thread. */
    long settled() {
        return answered.getPlain() + failed.getPlain();
    }

    LiveSnapshot snapshot() {
        return new LiveSnapshot(answered.get(), failed.get(), outstanding.get());
    }
}
