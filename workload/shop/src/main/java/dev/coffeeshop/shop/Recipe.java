package dev.coffeeshop.shop;

import java.time.Duration;

/**
 * What one order costs.
 *
 * @param cpu CPU time of an order in a shop without peers
 * @param pause time that an order keeps its machine without using CPU
 * @param peerCpuPercent CPU that an order costs in addition for every other replica, in percent of {@code cpu}
 */
record Recipe(Duration cpu, Duration pause, double peerCpuPercent) {

    /** Replicas that coordinate talk to each peer for each order, so the cost grows with their number. */
    long cpuNanos(int peers) {
        return Math.round(cpu.toNanos() * (1 + peerCpuPercent / 100 * peers));
    }

    boolean hasChatter() {
        return peerCpuPercent > 0;
    }
}
