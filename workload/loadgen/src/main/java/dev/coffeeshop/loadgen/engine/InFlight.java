package dev.coffeeshop.loadgen.engine;

import dev.coffeeshop.measurement.FailureKind;

/**
 * What has been sent and not been answered, by intended start. Requests are sent in the order in which they are due and
 * all have the same time-out, so that a linked list keeps their deadlines sorted, and joining and leaving it cost
 * nothing.
 */
final class InFlight {

    /** Something that can be in flight, and knows its neighbours while it is. */
    abstract static class Member {
        private Member previous = this;
        private Member next = this;
        private long intendedNanos;

        final long intendedNanos() {
            return intendedNanos;
        }

        abstract void expire(FailureKind kind);
    }

    private static final class Anchor extends Member {
        @Override
        void expire(FailureKind kind) {
            throw new IllegalStateException("nothing in flight");
        }
    }

    private final Member anchor = new Anchor();
    private int size;

    int size() {
        return size;
    }

    /** Intended start of the member that has been due longest, {@link NanoClock#NEVER} when there is none. */
    long oldestNanos() {
        return size == 0 ? NanoClock.NEVER : anchor.next.intendedNanos;
    }

    /** The member that has been due longest; only when not empty. */
    Member first() {
        return anchor.next;
    }

    void add(Member member, long intendedNanos) {
        member.intendedNanos = intendedNanos;
        member.previous = anchor.previous;
        member.next = anchor;
        anchor.previous.next = member;
        anchor.previous = member;
        size++;
    }

    void remove(Member member) {
        member.previous.next = member.next;
        member.next.previous = member.previous;
        member.previous = member;
        member.next = member;
        size--;
    }
}
