package dev.coffeeshop.calibration.queueing;

/**
 * What one replica of the workload is and what an order costs in it: first it is paid at the till, then it waits, then it
 * burns CPU. It keeps its machine from beginning to end.
 *
 * @param machines orders that a replica makes at the same time
 * @param cpuMilliseconds CPU of an order in a workload of one replica
 * @param pauseMilliseconds for which an order waits without using CPU
 * @param tillMilliseconds for which an order occupies the one till that all replicas share; 0 without one
 * @param contention CPU that an order costs in addition for every other replica, as a share of {@code cpuMilliseconds}
 * @param coherency CPU that it costs in addition for every ordered pair of replicas, likewise
 * @param crashesAt orders waiting in a replica at which it dies, with all that it has taken
 * @param times whether every order takes the same
 */
public record Shop(
        int machines,
        double cpuMilliseconds,
        double pauseMilliseconds,
        double tillMilliseconds,
        double contention,
        double coherency,
        int crashesAt,
        Times times) {

    public enum Times {
        CONSTANT,
        /** Exponential, each stage by itself, around the same mean. */
        EXPONENTIAL
    }

    public static Shop brewing(double cpuMilliseconds) {
        return new Shop(1, cpuMilliseconds, 0, 0, 0, 0, Integer.MAX_VALUE, Times.CONSTANT);
    }

    public Shop on(int howMany) {
        return new Shop(
                howMany, cpuMilliseconds, pauseMilliseconds, tillMilliseconds, contention, coherency, crashesAt, times);
    }

    public Shop pausing(double milliseconds) {
        return new Shop(
                machines, cpuMilliseconds, milliseconds, tillMilliseconds, contention, coherency, crashesAt, times);
    }

    public Shop paying(double milliseconds) {
        return new Shop(
                machines, cpuMilliseconds, pauseMilliseconds, milliseconds, contention, coherency, crashesAt, times);
    }

    public Shop chatting(double perPeer, double perPair) {
        return new Shop(
                machines, cpuMilliseconds, pauseMilliseconds, tillMilliseconds, perPeer, perPair, crashesAt, times);
    }

    public Shop crashingAt(int waiting) {
        return new Shop(
                machines, cpuMilliseconds, pauseMilliseconds, tillMilliseconds, contention, coherency, waiting, times);
    }

    public Shop withTimes(Times other) {
        return new Shop(
                machines,
                cpuMilliseconds,
                pauseMilliseconds,
                tillMilliseconds,
                contention,
                coherency,
                crashesAt,
                other);
    }
}
