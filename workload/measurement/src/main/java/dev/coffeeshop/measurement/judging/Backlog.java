package dev.coffeeshop.measurement.judging;

/** What is known of the requests that were due and had to wait in the generator. */
final class Backlog {

    private boolean capReached;
    private boolean idleWhileWaiting;
    private long atStart;
    private long atEnd;
    private long unsent;

    void capReached() {
        capReached = true;
    }

    void idleWhileWaiting() {
        idleWhileWaiting = true;
    }

    void atStart(long waiting) {
        atStart = waiting;
    }

    void atEnd(long waiting) {
        atEnd = waiting;
    }

    void unsent(long count) {
        unsent = count;
    }

    void add(Backlog other) {
        capReached |= other.capReached;
        idleWhileWaiting |= other.idleWhileWaiting;
        atStart += other.atStart;
        atEnd += other.atEnd;
        unsent += other.unsent;
    }

    void write(RecordingOutput out) {
        out.write(capReached);
        out.write(idleWhileWaiting);
        out.write(atStart);
        out.write(atEnd);
        out.write(unsent);
    }

    void read(RecordingInput in) {
        capReached |= in.readBoolean();
        idleWhileWaiting |= in.readBoolean();
        atStart += in.readLong();
        atEnd += in.readLong();
        unsent += in.readLong();
    }

    boolean isCapReached() {
        return capReached;
    }

    boolean wasIdleWhileWaiting() {
        return idleWhileWaiting;
    }

    long atStart() {
        return atStart;
    }

    /** Requests that wait at the end of the window and did not at its start. */
    long growth() {
        return atEnd - atStart;
    }

    /** Requests of the schedule that the generator never turned to. */
    long unsent() {
        return unsent;
    }
}
