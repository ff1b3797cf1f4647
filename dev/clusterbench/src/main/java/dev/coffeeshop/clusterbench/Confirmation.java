package dev.coffeeshop.clusterbench;

import dev.coffeeshop.measurement.LoadResult;
import dev.coffeeshop.measurement.RungResult;
import java.util.List;
import java.util.stream.IntStream;

/** Long rungs around a capacity, which say where it really lies. */
record Confirmation(List<RungResult> rungs) {

    private static final double STEP = 0.04;
    private static final int BELOW = 4;
    private static final int ABOVE = 1;

    static Confirmation of(LoadResult result) {
        return new Confirmation(
                result.rungs().stream().filter(RungResult::valid).toList());
    }

    /**
     * From 16 % below a capacity to 4 % above it, in steps of 4 %, to whole requests per second: short rungs flatter, so
     * that the truth is rather below what a search finds.
     */
    static List<Integer> rates(double capacity) {
        return IntStream.rangeClosed(-BELOW, ABOVE)
                .mapToObj(step -> (int) Math.round(capacity * (1 + step * STEP)))
                .distinct()
                .toList();
    }

    /**
     * The geometric mean of the greatest rate that passes and the least above it that fails.
     *
     * @throws IllegalStateException when all pass or all fail
     */
    double truth() {
        double passing = rungs.stream()
                .filter(RungResult::passed)
                .mapToDouble(RungResult::level)
                .max()
                .orElseThrow(() -> new IllegalStateException("every rate fails, the least too"));
        double failing = rungs.stream()
                .mapToDouble(RungResult::level)
                .filter(level -> level > passing)
                .min()
                .orElseThrow(() -> new IllegalStateException("every rate passes, up to " + passing));
        return Math.sqrt(passing * failing);
    }
}
