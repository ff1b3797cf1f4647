package dev.coffeeshop.loadgen.engine;

/**
 * Which part of the load one pod sends.
 *
 * @param pod from 0
 * @param pods that share the load
 */
public record Share(int pod, int pods) {

    public static Share all() {
        return new Share(0, 1);
    }

    /** Every pod has as many event loops. */
    int sender(int loop, int loops) {
        return pod * loops + loop;
    }

    int senders(int loops) {
        return pods * loops;
    }
}
