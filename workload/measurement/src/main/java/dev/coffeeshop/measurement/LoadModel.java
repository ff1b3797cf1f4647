package dev.coffeeshop.measurement;

/** Whether the answers decide when the next request is due. */
public enum LoadModel {
    /** Users, each of whom waits for an answer: the level is their number. */
    CLOSED,
    /** Requests due at given times: the level is their rate per second. */
    OPEN
}
