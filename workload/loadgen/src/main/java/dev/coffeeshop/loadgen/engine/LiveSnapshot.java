package dev.coffeeshop.loadgen.engine;

/** What a part of a program has done so far. */
public record LiveSnapshot(long answered, long failed, long outstanding) {

    static LiveSnapshot none() {
        return new LiveSnapshot(0, 0, 0);
    }

    /** What has been done since an earlier one; what is outstanding stays. */
    LiveSnapshot since(LiveSnapshot earlier) {
        return new LiveSnapshot(answered - earlier.answered, failed - earlier.failed, outstanding);
    }

    public LiveSnapshot plus(LiveSnapshot other) {
        return new LiveSnapshot(answered + other.answered, failed + other.failed, outstanding + other.outstanding);
    }
}
