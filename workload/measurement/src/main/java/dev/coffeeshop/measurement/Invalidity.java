package dev.coffeeshop.measurement;

/** Why a rung may not be counted, with the figure that tripped the rule. */
public record Invalidity(Reason reason, String figure) {

    public enum Reason {
        /** Open rungs: the generator turned to its requests too late. */
        GENERATOR_LATE,
        /** The generator could not have sent more, so that the rung shows it and not the target. */
        GENERATOR_SATURATED,
        /** The generator's own CPU limit held it back. */
        GENERATOR_THROTTLED,
        /** A collection of garbage stopped the generator. */
        GENERATOR_PAUSED,
        /** The host gave the node's CPU to others. */
        NOISY_NODE,
        /** Requests of the schedule were never sent. */
        SCHEDULE_MISSED,
        /** The pool's cap made requests late that the target answered in time. */
        CONNECTION_LIMITED,
        /** The target's answers drifted during the rung. */
        NOT_STEADY,
        /** A pod that shares the load began too late or did not keep up with the others. */
        FOLLOWER_LATE,
        /** A pod that shares the load has gone. */
        FOLLOWER_LOST
    }
}
