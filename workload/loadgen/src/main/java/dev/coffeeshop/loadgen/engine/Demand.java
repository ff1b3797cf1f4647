package dev.coffeeshop.loadgen.engine;

/** When requests are due on one event loop. Times are those of the {@link NanoClock}. */
sealed interface Demand permits OpenDemand, ClosedDemand {

    /** Intended start of the next request; {@link NanoClock#NEVER} when none is known. */
    long nextNanos();

    /** Takes the request at {@link #nextNanos}. */
    void take();

    /** A request got its answer, or failed, so long after its intended start. */
    void settled(long nowNanos, long responseNanos, Outcome outcome);

    /** No more requests; what an open schedule still holds stays due, because the clock never skips. */
    void close();

    /** What has become of a request, as far as it matters for the next one. */
    enum Outcome {
        ANSWERED,
        /** Nobody listens, or whoever did hung up: at once, and so would the next attempt be. */
        TURNED_AWAY,
        UNANSWERED
    }
}
