package dev.coffeeshop.measurement;

import java.time.Duration;

/** One step of load. */
public sealed interface Rung {

    /** Users in a closed rung, requests per second in an open one. */
    double level();

    /** So many users, each of whom sends, waits for the answer and thinks. */
    record Closed(int users, Duration think) implements Rung {
        @Override
        public double level() {
            return users;
        }
    }

    /** Requests due at times that do not depend on the answers. */
    record Open(double requestsPerSecond, Arrival arrival) implements Rung {
        @Override
        public double level() {
            return requestsPerSecond;
        }
    }
}
