package dev.coffeeshop.operator.design;

/** Independent random seeds from one, the same on every machine and in every release. */
final class Seeds {

    private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

    private Seeds() {}

    /** Of one trial, so that no two trials see the same arrivals. */
    static long of(long seed, Trial trial) {
        return derived(
                seed, trial.cell().cpuMillicores(), trial.cell().replicas(), trial.repetition(), trial.attempt());
    }

    static long derived(long seed, long... parts) {
        long derived = mixed(seed);
        for (long part : parts) {
            derived = mixed(derived + GOLDEN_GAMMA + part);
        }
        return derived;
    }

    /** The finalizer of SplitMix64 (Steele, Lea and Flood 2014, variant 13 of Stafford): neighbours end far apart. */
    private static long mixed(long value) {
        long first = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        long second = (first ^ (first >>> 27)) * 0x94d049bb133111ebL;
        return second ^ (second >>> 31);
    }
}
