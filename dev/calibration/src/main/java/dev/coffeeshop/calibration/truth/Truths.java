package dev.coffeeshop.calibration.truth;

import dev.coffeeshop.operator.design.Cell;
import dev.coffeeshop.operator.design.ExperimentDesign;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is true of planted workloads, found once by brute force. */
public final class Truths {

    private Truths() {}

    public static List<Cell> cells(Planted planted, Design design) {
        return ExperimentDesign.of(Specs.of(planted, design, 0)).cells();
    }

    /** @param effort rungs, or ladders, behind each capacity */
    public static double capacity(Planted planted, Cell cell, Design.Load load, int effort) {
        BruteForce cellAlone = new BruteForce(planted, cell);
        return switch (load) {
            case Design.Load.Search _ -> cellAlone.searched(effort);
            case Design.Load.Users users -> cellAlone.listed(users, effort);
        };
    }

    /** @param capacities of every cell */
    public static Truth of(Planted planted, Map<Cell, Double> capacities) {
        Cell reference = capacities.keySet().stream()
                .min(Comparator.comparingInt(Cell::cpuMillicores).reversed().thenComparingInt(Cell::replicas))
                .orElseThrow();
        return new Truth(planted, capacities, new BruteForce(planted, reference).oneRequestMilliseconds());
    }

    /** All at once, in the calling thread. */
    public static Truth of(Planted planted, Design design, int effort) {
        Map<Cell, Double> capacities = new LinkedHashMap<>();
        cells(planted, design).forEach(cell -> capacities.put(cell, capacity(planted, cell, design.load(), effort)));
        return of(planted, capacities);
    }
}
