package dev.coffeeshop.loadgen.engine;

/** What a part of a program has done so far. */
public record LiveSnapshot(long answered, long failed, long outstanding) {

    static LiveSnapshot none() {
        return new LiveSnapshot(0, 0, 0);
    }

    LiveSnapshot plus(LiveSnapshot other) {
        return new LiveSnapshot(answered + other.answered, failed + other.failed, outstanding + other.outstanding);
    }
}
