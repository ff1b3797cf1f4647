package dev.coffeeshop.loadgen.group;

/** What the leader hears of an order. */
sealed interface Answer {

    record Given(Reply reply, Body body) implements Answer {}

    /** The follower has gone, or did not answer in time; nothing more is expected of it. */
    record Lost(String why) implements Answer {}
}
