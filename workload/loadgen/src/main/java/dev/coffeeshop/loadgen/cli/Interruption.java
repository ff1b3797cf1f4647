package dev.coffeeshop.loadgen.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns the signal that ends the process (Ctrl-C) into an interrupt of the thread that measures, and holds the end up
 * until that thread has written what it has.
 */
final class Interruption implements AutoCloseable {

    private static final long LONGEST_WAIT_SECONDS = 10;

    private final CountDownLatch written = new CountDownLatch(1);
    private final Thread hook;

    private Interruption(Thread measuring) {
        hook = Thread.ofPlatform().name("interruption").unstarted(() -> {
            measuring.interrupt();
            await();
        });
    }

    /** Of the calling thread, until it closes this. */
    static Interruption armed() {
        Interruption interruption = new Interruption(Thread.currentThread());
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    private void await() {
        try {
            var _ = written.await(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        written.countDown();
        try {
            var _ = Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the process is ending already
        }
    }
}
