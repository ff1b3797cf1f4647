package dev.coffeeshop.shop;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The orders in the shop: first come, first served. It admits as many as machines are free plus as many as may wait, so
 * whether an order is refused never depends on how soon a free machine's thread gets to run.
 */
final class OrderQueue {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition orderWaits = lock.newCondition();
    private final Condition shopEmpty = lock.newCondition();
    private final ArrayDeque<Order> waiting = new ArrayDeque<>();
    private final int capacity;
    private int inProgress;
    private boolean closing;

    OrderQueue(int machines, int queueLimit) {
        this.capacity = queueLimit > Integer.MAX_VALUE - machines ? Integer.MAX_VALUE : machines + queueLimit;
    }

    /**
     * @return why the order was turned away, or empty if it is in the queue now
     */
    Optional<Outcome> admit(Order order) {
        lock.lock();
        try {
            if (closing) {
                return Optional.of(Outcome.CLOSING);
            }
            if (waiting.size() + inProgress >= capacity) {
                return Optional.of(Outcome.QUEUE_FULL);
            }
            waiting.add(order);
            orderWaits.signal();
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for the next order, which is in progress until {@link #done}. */
    Order take() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (waiting.isEmpty()) {
                orderWaits.await();
            }
            inProgress++;
            return waiting.remove();
        } finally {
            lock.unlock();
        }
    }

    void done() {
        lock.lock();
        try {
            inProgress--;
            signalIfEmpty();
        } finally {
            lock.unlock();
        }
    }

    /** From now on nothing is admitted. */
    void startClosing() {
        lock.lock();
        try {
            closing = true;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until every admitted order is done, at most for {@code grace}.
     *
     * @return the orders that no machine got round to; they are out of the queue, and the caller ends them
     */
    List<Order> drain(Duration grace) throws InterruptedException {
        lock.lock();
        try {
            var left = grace.toNanos();
            while (left > 0 && !isEmpty()) {
                left = shopEmpty.awaitNanos(left);
            }
            var unmade = List.copyOf(waiting);
            waiting.clear();
            return unmade;
        } finally {
            lock.unlock();
        }
    }

    boolean isClosing() {
        lock.lock();
        try {
            return closing;
        } finally {
            lock.unlock();
        }
    }

    int waiting() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    int inProgress() {
        lock.lock();
        try {
            return inProgress;
        } finally {
            lock.unlock();
        }
    }

    private boolean isEmpty() {
        return waiting.isEmpty() && inProgress == 0;
    }

    private void signalIfEmpty() {
        if (isEmpty()) {
            shopEmpty.signalAll();
        }
    }
}
