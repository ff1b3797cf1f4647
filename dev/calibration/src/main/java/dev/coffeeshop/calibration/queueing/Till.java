package dev.coffeeshop.calibration.queueing;

/** The one component that all replicas share: it serves one order after the other, in the order in which they came. */
final class Till {

    interface Paid {
        void paid(int machine, int order, long now);
    }

    private final double meanNanos;
    private final Lengths lengths;
    private final Paid paid;
    private final IntRing machines = new IntRing();
    private final IntRing orders = new IntRing();
    private long free = Workload.NEVER;

    /** @param paid told when an order has paid, with the machine that keeps it */
    Till(double meanNanos, Lengths lengths, Paid paid) {
        this.meanNanos = meanNanos;
        this.lengths = lengths;
        this.paid = paid;
    }

    boolean exists() {
        return meanNanos > 0;
    }

    void join(int machine, int order, long now) {
        machines.add(machine);
        orders.add(order);
        if (machines.size() == 1) {
            free = now + lengths.around(meanNanos);
        }
    }

    /** When the order at the till has paid. */
    long next() {
        return free;
    }

    void advance(long now) {
        int machine = machines.remove();
        int order = orders.remove();
        free = machines.isEmpty() ? Workload.NEVER : now + lengths.around(meanNanos);
        paid.paid(machine, order, now);
    }
}
