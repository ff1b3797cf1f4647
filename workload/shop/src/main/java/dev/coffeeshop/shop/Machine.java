package dev.coffeeshop.shop;

import java.util.function.Supplier;

/**
 * One coffee machine: a platform thread that makes one order after the other. An order keeps its machine from beginning
 * to end, also while it waits.
 *
 * @param makers gives each machine's thread its own way of making
 */
record Machine(OrderQueue queue, Supplier<Making> makers) implements Runnable {

    /** How an order is made on a machine. Belongs to one thread. */
    interface Making {

        /**
         * Makes one order, in the calling thread.
         *
         * @param spentNanos CPU that the order has already cost elsewhere
         */
        Outcome make(long spentNanos) throws InterruptedException;
    }

    @Override
    public void run() {
        var making = makers.get();
        try {
            while (true) {
                serve(queue.take(), making);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve(Order order, Making making) throws InterruptedException {
        try {
            order.end(making.make(order.spentNanos()));
        } catch (InterruptedException e) {
            order.end(Outcome.CLOSING);
            throw e;
        } finally {
            queue.done();
        }
    }
}
