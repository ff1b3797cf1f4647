package dev.coffeeshop.calibration.queueing;

/** Who sends orders, and when. */
interface Arrivals {

    /** When the next order is sent; {@link Workload#NEVER} when none is, as far as is known now. */
    long next();

    /** Sends that order: the number of the user who does. */
    int take();

    /** The user has an answer, or has given up. */
    void back(int user, long now);
}
