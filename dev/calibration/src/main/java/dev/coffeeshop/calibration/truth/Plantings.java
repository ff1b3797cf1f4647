package dev.coffeeshop.calibration.truth;

import dev.coffeeshop.calibration.queueing.Shop;
import java.util.List;

/**
 * The workloads that are planted. Their true figures lie on both sides of each threshold, some close to it, where a wrong
 * verdict is easiest to come by, and some far from it.
 */
public final class Plantings {

    private static final int MIN_EFFICIENCY = 70;

    private Plantings() {}

    public static List<Planted> upAndOut() {
        return List.of(
                new Planted("plain", Shop.brewing(5), 7, MIN_EFFICIENCY),
                new Planted("a little talkative", Shop.brewing(5).chatting(0.10, 0), 4, MIN_EFFICIENCY),
                new Planted("talkative", Shop.brewing(5).chatting(0.30, 0), 6, MIN_EFFICIENCY),
                new Planted("near the threshold", Shop.brewing(6).chatting(0.13, 0), 7, MIN_EFFICIENCY),
                new Planted("waiting", Shop.brewing(4).pausing(12), 17, MIN_EFFICIENCY),
                new Planted("waiting a little", Shop.brewing(5).pausing(3), 6, MIN_EFFICIENCY),
                new Planted("waiting less", Shop.brewing(5).pausing(2), 9, MIN_EFFICIENCY),
                new Planted("one till", Shop.brewing(5).paying(12), 16, MIN_EFFICIENCY));
    }

    /** With more replicas each costs the others more. */
    public static Planted contention() {
        return new Planted("contention", Shop.brewing(5).chatting(0.10, 0), 10, MIN_EFFICIENCY);
    }

    public static Planted coherency() {
        return new Planted("contention and coherency", Shop.brewing(4).chatting(0.05, 0.03), 10, MIN_EFFICIENCY);
    }

    public static Planted sharedComponent() {
        return new Planted("one till", Shop.brewing(5).paying(8), 20, MIN_EFFICIENCY);
    }
}
