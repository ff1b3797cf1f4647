package dev.coffeeshop.calibration.queueing;

import java.util.Arrays;

/**
 * One replica: machines, a queue before them, and a CPU limit. Machines that brew at the same time share the limit and
 * not a CPU: each has one for itself, as long as the limit lasts.
 */
final class Replica {

    /** A container that has died is back after so long. */
    static final long RESTART_NANOS = 5_000_000_000L;

    private enum Stage {
        FREE,
        AT_TILL,
        PAUSING,
        BREWING
    }

    private final Deployment deployment;
    private final int firstMachine;
    private final Lengths lengths;
    private final Till till;
    private final Workload.Ending ending;
    private final Stage[] stages;
    private final int[] orders;
    /** Of one that pauses, the instant at which that ends; of one that brews, the CPU that it still needs. */
    private final long[] due;

    private final IntRing queue = new IntRing();
    private CpuMeter cpu;
    private int brewing;
    private long last;
    private long next = Workload.NEVER;
    private long back;

    /**
     * @param firstMachine number, among all of the workload, of its first machine
     * @param firstPeriodEnd of its CPU limit
     */
    Replica(
            Deployment deployment,
            int firstMachine,
            long firstPeriodEnd,
            Lengths lengths,
            Till till,
            Workload.Ending ending) {
        int machines = deployment.shop().machines();
        this.deployment = deployment;
        this.firstMachine = firstMachine;
        this.lengths = lengths;
        this.till = till;
        this.ending = ending;
        this.stages = new Stage[machines];
        this.orders = new int[machines];
        this.due = new long[machines];
        this.cpu = new CpuMeter(deployment.quotaNanos(), firstPeriodEnd);
        Arrays.fill(stages, Stage.FREE);
    }

    boolean isUp(long now) {
        return now >= back;
    }

    long next() {
        return next;
    }

    CpuCounters counters() {
        return cpu.counters();
    }

    /** Whether the order began at once. */
    boolean accept(int order, long now) {
        int free = free();
        if (free < 0) {
            queue.add(order);
            if (queue.size() >= deployment.shop().crashesAt()) {
                crash(now);
            }
            return false;
        }
        account(now);
        begin(free, order, now);
        look();
        return true;
    }

    void advance(long now) {
        account(now);
        for (int machine = 0; machine < stages.length; machine++) {
            if (stages[machine] == Stage.PAUSING && due[machine] <= now) {
                brew(machine);
            } else if (stages[machine] == Stage.BREWING && due[machine] <= 0) {
                finish(machine, now);
            }
        }
        look();
    }

    /** Nothing happens to an order that has been lost meanwhile. */
    void paid(int machine, int order, long now) {
        if (stages[machine] == Stage.AT_TILL && orders[machine] == order) {
            account(now);
            pause(machine, now);
            look();
        }
    }

    private int free() {
        for (int machine = 0; machine < stages.length; machine++) {
            if (stages[machine] == Stage.FREE) {
                return machine;
            }
        }
        return -1;
    }

    private void begin(int machine, int order, long now) {
        orders[machine] = order;
        if (till.exists()) {
            stages[machine] = Stage.AT_TILL;
            till.join(firstMachine + machine, order, now);
        } else {
            pause(machine, now);
        }
    }

    private void pause(int machine, long now) {
        double mean = deployment.pauseNanos();
        if (mean > 0) {
            stages[machine] = Stage.PAUSING;
            due[machine] = now + lengths.around(mean);
        } else {
            brew(machine);
        }
    }

    private void brew(int machine) {
        stages[machine] = Stage.BREWING;
        due[machine] = lengths.around(deployment.cpuNanos());
        brewing++;
    }

    private void finish(int machine, long now) {
        brewing--;
        stages[machine] = Stage.FREE;
        ending.answered(orders[machine], now);
        if (!queue.isEmpty()) {
            begin(machine, queue.remove(), now);
        }
    }

    /** Burns what was burnt since the last event. */
    private void account(long now) {
        long passed = now - last;
        last = now;
        boolean burnt = brewing > 0 && !cpu.isThrottled();
        if (burnt) {
            for (int machine = 0; machine < stages.length; machine++) {
                if (stages[machine] == Stage.BREWING) {
                    due[machine] -= passed;
                }
            }
        }
        cpu.used(burnt ? passed * brewing : 0, now);
    }

    /** When something happens next, if nothing comes from outside before. */
    private void look() {
        long event = Workload.NEVER;
        long least = Workload.NEVER;
        for (int machine = 0; machine < stages.length; machine++) {
            switch (stages[machine]) {
                case PAUSING -> event = Math.min(event, due[machine]);
                case BREWING -> least = Math.min(least, due[machine]);
                case FREE, AT_TILL -> {}
            }
        }
        if (brewing > 0) {
            event = Math.min(event, cpu.ends(brewing, last));
            if (cpu.isThrottled()) {
                cpu.heldBack();
            } else {
                event = Math.min(event, last + least);
            }
        }
        next = event;
    }

    private void crash(long now) {
        for (int machine = 0; machine < stages.length; machine++) {
            if (stages[machine] != Stage.FREE) {
                stages[machine] = Stage.FREE;
                ending.lost(orders[machine], now);
            }
        }
        while (!queue.isEmpty()) {
            ending.lost(queue.remove(), now);
        }
        brewing = 0;
        next = Workload.NEVER;
        last = now;
        back = now + RESTART_NANOS;
        cpu = new CpuMeter(deployment.quotaNanos(), now + Deployment.PERIOD_NANOS);
        ending.crashed(firstMachine / stages.length, now);
    }
}
