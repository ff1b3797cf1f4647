package dev.coffeeshop.calibration.report;

import dev.coffeeshop.calibration.truth.Truth;
import java.util.List;

/**
 * All that was run.
 *
 * @param truths of the searched experiments
 * @param main every noise, with and without drift, for each number of repetitions
 * @param others finer searches, ranges of repetitions, and users
 * @param orders what drift does in either order
 */
record Calibrated(
        int experiments,
        List<Truth> truths,
        List<RowResult> main,
        List<RowResult> others,
        List<Orders> orders,
        LawSection laws) {

    /**
     * The same experiments under four circumstances.
     *
     * @param calm without drift
     * @param drifting in shuffled order
     * @param sequential in the order of the list, under drift
     * @param chance without drift, at the same luck, with other arrivals: what chance alone changes
     */
    record Orders(RowResult calm, RowResult drifting, RowResult sequential, RowResult chance) {}
}
