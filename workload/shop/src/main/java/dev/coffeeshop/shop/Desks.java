package dev.coffeeshop.shop;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The threads that read requests. They never wait, except for a client that sends its request slowly.
 *
 * <p>They also know what it took to get a request this far: the CPU of the server's dispatcher, which calls
 * {@link #execute} once for each, and of the desk itself. That is part of an order's cost, and in a young JVM that still
 * interprets its code it is a large part.
 */
final class Desks implements Executor, AutoCloseable {

    private static final int THREADS = 4;

    private final ExecutorService threads = Executors.newFixedThreadPool(
            THREADS, Thread.ofPlatform().daemon().name("desk-", 1).factory());
    private final ThreadLocal<CpuLap> lap = ThreadLocal.withInitial(CpuLap::new);
    private final ThreadLocal<Long> dispatching = ThreadLocal.withInitial(() -> 0L);

    @Override
    public void execute(Runnable request) {
        var dispatched = lap.get().end();
        threads.execute(() -> {
            dispatching.set(dispatched);
            request.run();
            if (dispatching.get() > 0) {
                spentNanos();
            }
        });
    }

    /**
     * Asked in a desk's thread, for the request that it reads. What no request asks for is dropped.
     *
     * @return CPU nanoseconds spent on the request up to now, and on the desk's way back from the one before
     */
    long spentNanos() {
        var spent = dispatching.get() + lap.get().end();
        dispatching.set(0L);
        return spent;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
