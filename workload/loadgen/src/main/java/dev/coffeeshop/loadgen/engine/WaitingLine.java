package dev.coffeeshop.loadgen.engine;

/** Requests that wait for a connection, in their order: when each was intended, and when the generator turned to it. */
final class WaitingLine {

    private final LongRing intended = new LongRing();
    private final LongRing since = new LongRing();

    boolean isEmpty() {
        return intended.isEmpty();
    }

    int size() {
        return intended.size();
    }

    void add(long intendedNanos, long sinceNanos) {
        intended.add(intendedNanos);
        since.add(sinceNanos);
    }

    /** Of the first; only when not empty. */
    long intendedNanos() {
        return intended.peek();
    }

    /** Of the first; only when not empty. */
    long sinceNanos() {
        return since.peek();
    }

    /** Intended time of the first, {@link NanoClock#NEVER} when there is none. */
    long oldestNanos() {
        return intended.isEmpty() ? NanoClock.NEVER : intended.peek();
    }

    /** @return its intended time */
    long remove() {
        since.remove();
        return intended.remove();
    }
}
