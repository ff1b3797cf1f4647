package dev.coffeeshop.calibration.truth;

import dev.coffeeshop.calibration.queueing.Shop;

/**
 * A workload whose costs are known, and what is asked of it.
 *
 * @param oneRequestMilliseconds bound of the median of one request
 * @param underLoadMilliseconds bound of the 95th percentile under load
 * @param minEfficiencyPercent from which on it is said to scale
 */
public record Planted(
        String name, Shop shop, int oneRequestMilliseconds, int underLoadMilliseconds, int minEfficiencyPercent) {

    public Planted(String name, Shop shop, int oneRequestMilliseconds, int minEfficiencyPercent) {
        this(name, shop, oneRequestMilliseconds, 250, minEfficiencyPercent);
    }
}
