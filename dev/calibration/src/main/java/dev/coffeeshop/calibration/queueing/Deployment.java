package dev.coffeeshop.calibration.queueing;

import dev.coffeeshop.operator.design.Cell;

/**
 * A shop in a cell, on hosts as they happen to be.
 *
 * @param slowness by which everything takes longer than planted; 1 without noise and drift
 */
public record Deployment(Shop shop, Cell cell, double slowness) {

    /** The kernel enforces CPU limits in periods of that length. */
    static final long PERIOD_NANOS = 100_000_000;

    private static final double NANOS_PER_MILLISECOND = 1e6;

    double cpuNanos() {
        int others = cell.replicas() - 1;
        double work = 1 + shop.contention() * others + shop.coherency() * cell.replicas() * others;
        return shop.cpuMilliseconds() * work * slowness * NANOS_PER_MILLISECOND;
    }

    double pauseNanos() {
        return shop.pauseMilliseconds() * slowness * NANOS_PER_MILLISECOND;
    }

    double tillNanos() {
        return shop.tillMilliseconds() * slowness * NANOS_PER_MILLISECOND;
    }

    /** CPU that a replica may use in each period. */
    long quotaNanos() {
        return PERIOD_NANOS * cell.cpuMillicores() / 1_000;
    }
}
