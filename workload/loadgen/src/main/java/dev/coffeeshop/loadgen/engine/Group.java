package dev.coffeeshop.loadgen.engine;

import dev.coffeeshop.measurement.Calibration;
import dev.coffeeshop.measurement.Invalidity;
import dev.coffeeshop.measurement.Rung;
import java.util.List;

/** All pods that share the load of a program, or the only one. Carries out one part after another. */
public interface Group extends AutoCloseable {

    /** What every pod can do at most, the leader's first; each finds it out unless the program tells. */
    List<Calibration> calibrate() throws GroupException, InterruptedException;

    /** Waits until every pod reaches the target. */
    void reach() throws TargetUnreachableException, GroupException, InterruptedException;

    LiveSnapshot warmup() throws GroupException, InterruptedException;

    /** By one user, hence one pod. */
    Recorded baseline() throws InterruptedException;

    /** @param number from 1 */
    Shared rung(Rung rung, int number, long windowNanos) throws InterruptedException;

    /**
     * Leaves the target alone but for one user at a time, until it answers within half of the bound or a while has
     * passed: a rung shall not inherit the backlog of the one before. Not measured.
     *
     * @param after number of the rung that overloaded it
     */
    void recover(int after) throws InterruptedException;

    /** Lets the other pods go. */
    @Override
    void close();

    /**
     * A rung that was shared.
     *
     * @param faults of pods that should have taken part and did not, or not in time
     */
    record Shared(Recorded recorded, List<Invalidity> faults) {

        public Shared {
            faults = List.copyOf(faults);
        }
    }
}
