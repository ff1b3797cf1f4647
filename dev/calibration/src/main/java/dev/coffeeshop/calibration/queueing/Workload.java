package dev.coffeeshop.calibration.queueing;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * All replicas of a deployment behind an ideal balancer: each order goes to the one with the fewest outstanding. Time is
 * in nanoseconds and only told from outside, never backwards.
 */
final class Workload {

    static final long NEVER = Long.MAX_VALUE;

    /** What becomes of orders. Told while the workload is at work: no order may be admitted then. */
    interface Ending {
        void answered(int order, long now);

        void lost(int order, long now);

        /** @param replica its place, from 0 */
        void crashed(int replica, long now);
    }

    private final Replica[] replicas;
    private final Till till;
    private final int[] outstanding;
    private int[] takenBy = new int[1_024];
    private int turn;
    private long waited;

    Workload(Deployment deployment, SplittableRandom random, Ending ending) {
        int machines = deployment.shop().machines();
        Lengths lengths = new Lengths(deployment.shop().times(), random);
        this.replicas = new Replica[deployment.cell().replicas()];
        this.till = new Till(
                deployment.tillNanos(),
                lengths,
                (machine, order, now) -> replicas[machine / machines].paid(machine % machines, order, now));
        this.outstanding = new int[replicas.length];
        Arrays.setAll(
                replicas,
                i -> new Replica(
                        deployment, i * machines, 1 + random.nextLong(Deployment.PERIOD_NANOS), lengths, till, ending));
    }

    /**
     * @param order numbers that rise from 0, those included that no replica took
     * @return whether some replica took it
     */
    boolean admit(int order, long now) {
        int chosen = leastBusy(now);
        if (chosen < 0) {
            return false;
        }
        if (order >= takenBy.length) {
            takenBy = Arrays.copyOf(takenBy, Math.max(order + 1, 2 * takenBy.length));
        }
        takenBy[order] = chosen;
        outstanding[chosen]++;
        waited += replicas[chosen].accept(order, now) ? 0 : 1;
        return true;
    }

    /** Whoever has sent the order waits for it no longer; once for every order that was taken. */
    void release(int order) {
        outstanding[takenBy[order]]--;
    }

    /** When something happens inside, if no order comes before; {@link #NEVER} when nothing is at work. */
    long next() {
        long next = till.next();
        for (Replica replica : replicas) {
            next = Math.min(next, replica.next());
        }
        return next;
    }

    /** @param now as {@link #next} has it */
    void advance(long now) {
        if (till.next() <= now) {
            till.advance(now);
        }
        for (Replica replica : replicas) {
            if (replica.next() <= now) {
                replica.advance(now);
            }
        }
    }

    /** Orders that found no machine free. */
    long waited() {
        return waited;
    }

    List<CpuCounters> counters() {
        return Arrays.stream(replicas).map(Replica::counters).toList();
    }

    /** Those with equally many take turns. */
    private int leastBusy(long now) {
        int chosen = -1;
        for (int i = 0; i < replicas.length; i++) {
            int candidate = (turn + i) % replicas.length;
            boolean better = chosen < 0 || outstanding[candidate] < outstanding[chosen];
            if (better && replicas[candidate].isUp(now)) {
                chosen = candidate;
            }
        }
        turn = chosen < 0 ? turn : chosen + 1;
        return chosen;
    }
}
