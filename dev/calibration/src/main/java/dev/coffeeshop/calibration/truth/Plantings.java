package dev.coffeeshop.calibration.truth;

import dev.coffeeshop.calibration.queueing.Shop;
import java.util.List;

/**
 * The workloads that are planted. Their true figures lie on both sides of each threshold, some close to it, where a wrong
 * verdict is easiest to come by, and some far from it.
 */
public final class Plantings {

    private static final int MIN_EFFICIENCY = 70;
    /** So that what serves most is what the CPU limit, or the till, lets through, and hardly how orders bunch. */
    private static final int PATIENT = 1_000;

    private Plantings() {}

    public static List<Planted> upAndOut() {
        return List.of(
                new Planted("plain", Shop.brewing(5), 7, MIN_EFFICIENCY),
                new Planted("few words", Shop.brewing(5).chatting(0.05, 0), 6, 78),
                new Planted("some words", Shop.brewing(5).chatting(0.113, 0), 4, MIN_EFFICIENCY),
                new Planted("many words", Shop.brewing(6).chatting(0.165, 0), 7, MIN_EFFICIENCY),
                new Planted("more words", Shop.brewing(5).chatting(0.21, 0), 4, MIN_EFFICIENCY),
                new Planted("too many words", Shop.brewing(4.9).chatting(0.285, 0), 6, MIN_EFFICIENCY),
                new Planted("short pause", Shop.brewing(5).pausing(2), 9, MIN_EFFICIENCY),
                new Planted("pause", Shop.brewing(5).pausing(3.4), 8, MIN_EFFICIENCY),
                new Planted("long pause", Shop.brewing(4).pausing(12), 17, MIN_EFFICIENCY),
                new Planted("one till", Shop.brewing(5).paying(12), 16, MIN_EFFICIENCY));
    }

    /** With more replicas each costs the others more. */
    public static Planted contention() {
        return new Planted("contention", Shop.brewing(5).chatting(0.10, 0), 10, PATIENT, MIN_EFFICIENCY);
    }

    public static Planted coherency() {
        return new Planted(
                "contention and coherency", Shop.brewing(4).chatting(0.05, 0.03), 10, PATIENT, MIN_EFFICIENCY);
    }

    public static Planted sharedComponent() {
        return new Planted("one till", Shop.brewing(5).paying(8), 20, PATIENT, MIN_EFFICIENCY);
    }
}
