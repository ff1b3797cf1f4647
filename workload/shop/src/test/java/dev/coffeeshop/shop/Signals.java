package dev.coffeeshop.shop;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.util.concurrent.Semaphore;

/** A machine under a test's control: an order begins, and ends when the test lets it. */
record Signals(Semaphore begun, Semaphore mayEnd) implements Machine.Making {

    static Signals create() {
        return new Signals(new Semaphore(0), new Semaphore(0));
    }

    @Override
    public Outcome make(long spentNanos) throws InterruptedException {
        begun.release();
        mayEnd.acquire();
        return Outcome.MADE;
    }

    void awaitBegun(int orders) throws InterruptedException {
        if (!begun.tryAcquire(orders, 10, SECONDS)) {
            throw new AssertionError("no order was begun");
        }
    }
}
