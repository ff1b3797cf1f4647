package dev.coffeeshop.measurement.pacing;

/**
 * How long and how hard the workload is warmed up: a few users back to back, so that its code is compiled and its
 * caches are filled, and few enough to harm nothing.
 *
 * @param requests least number of requests
 * @param maxSeconds longest extension to reach them
 */
public record WarmupRules(int users, int requests, int maxSeconds) {

    public static WarmupRules standard() {
        return new WarmupRules(4, 300, 30);
    }
}
