package dev.coffeeshop.measurement;

import java.time.Duration;

/** One step of load. */
public sealed interface Rung {

    /** Users in a closed rung, requests per second in an open one. */
    double level();

    LoadModel model();

    /** So many users, each of whom sends, waits for the answer and thinks for {@code think} on average. */
    record Closed(int users, Duration think, ThinkDistribution distribution) implements Rung {

        /** Users who do not think. */
        public static Closed backToBack(int users) {
            return new Closed(users, Duration.ZERO, ThinkDistribution.CONSTANT);
        }

        @Override
        public double level() {
            return users;
        }

        @Override
        public LoadModel model() {
            return LoadModel.CLOSED;
        }
    }

    /** Requests due at times that do not depend on the answers. */
    record Open(double requestsPerSecond, Arrival arrival) implements Rung {
        @Override
        public double level() {
            return requestsPerSecond;
        }

        @Override
        public LoadModel model() {
            return LoadModel.OPEN;
        }
    }
}
