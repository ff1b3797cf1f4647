package dev.coffeeshop.loadgen.engine;

import java.util.concurrent.TimeUnit;

/**
 * Closed model: every user is either waiting for an answer or thinking, and here are the ends of the thinkers' pauses.
 * A user who is turned away pauses for at least 10 ms: without this a dead target would meet a busy loop instead of
 * people.
 */
final class ClosedDemand implements Demand {

    static final long TURNED_AWAY_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    private final LongHeap due = new LongHeap();
    private final ThinkTime think;
    private boolean closed;

    ClosedDemand(ThinkTime think) {
        this.think = think;
    }

    /** A user who shows up at a time. */
    void arrive(long nanos) {
        due.add(nanos);
    }

    @Override
    public long nextNanos() {
        return due.isEmpty() ? NanoClock.NEVER : due.peek();
    }

    @Override
    public void take() {
        due.remove();
    }

    @Override
    public void settled(long nowNanos, long responseNanos, Outcome outcome) {
        if (!closed) {
            due.add(nowNanos + pause(responseNanos, outcome));
        }
    }

    private long pause(long responseNanos, Outcome outcome) {
        long thinking = think.nanosAfter(responseNanos);
        return switch (outcome) {
            case ANSWERED, UNANSWERED -> thinking;
            case TURNED_AWAY -> Math.max(thinking, TURNED_AWAY_PAUSE_NANOS);
        };
    }

    @Override
    public void close() {
        closed = true;
        due.clear();
    }
}
