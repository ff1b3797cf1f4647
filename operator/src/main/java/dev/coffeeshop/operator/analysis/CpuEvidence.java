package dev.coffeeshop.operator.analysis;

import dev.coffeeshop.operator.analysis.statistics.PlainMean;
import java.util.List;

/**
 * Whether the CPU limit is used up at and above the capacity: at least 85 % of it used, or held back in at least 25 % of
 * its enforcement periods. Each repetition says so by itself; at least half of those of which it is known decide.
 *
 * <p>What was never read is unknown. Use alone may show that the limit is used up, but not that it is not: a workload in
 * short bursts is held back while it uses little.
 *
 * @param uses of the repetitions in which it is known
 * @param runs number of repetitions
 */
record CpuEvidence(List<CpuUse> uses, int runs) {

    private static final double USED_UP_PERCENT = 85;
    private static final double HELD_BACK_PERCENT = 25;

    enum Finding {
        /** The limit is used up, or holds the pods back. */
        UsedUp,
        /** CPU is left. */
        Left,
        Unknown
    }

    CpuEvidence {
        uses = List.copyOf(uses);
    }

    Finding finding() {
        if (known() == 0) {
            return Finding.Unknown;
        }
        return 2 * usedUp() >= known() ? Finding.UsedUp : Finding.Left;
    }

    /** Such as "CPU used 97 % (96 to 98) of the limit, throttled in 41 % (38 to 44) of periods". */
    String inWords() {
        return "CPU used %s of the limit%s%s%s".formatted(percent(used()), throttled(), disagreeing(), unknown());
    }

    /** What is not known, of a cell of which too little is. */
    String missing() {
        return uses.isEmpty()
                ? "CPU use is unknown, for want of two readings of every replica's counters at and above the capacity;"
                        + " a longer load.stepSeconds helps"
                : "CPU used %s of the limit, but how often it held the pods back is unknown".formatted(percent(used()));
    }

    private int usedUp() {
        return (int) uses.stream().filter(CpuEvidence::isUsedUp).count();
    }

    private int known() {
        return (int) uses.stream()
                .filter(use -> isUsedUp(use) || use.throttledPercent().isPresent())
                .count();
    }

    private static boolean isUsedUp(CpuUse use) {
        return use.usedPercent() >= USED_UP_PERCENT || use.throttledPercent().orElse(0) >= HELD_BACK_PERCENT;
    }

    private List<Double> used() {
        return uses.stream().map(CpuUse::usedPercent).toList();
    }

    private String throttled() {
        List<Double> percentages = uses.stream()
                .flatMapToDouble(use -> use.throttledPercent().stream())
                .boxed()
                .toList();
        return percentages.isEmpty() ? "" : ", throttled in %s of periods".formatted(percent(percentages));
    }

    private String disagreeing() {
        return usedUp() == 0 || usedUp() == known()
                ? ""
                : ", used up%s".formatted(FigureWords.inRuns(usedUp(), known()));
    }

    private String unknown() {
        return known() == runs ? "" : ", known%s".formatted(FigureWords.inRuns(known(), runs));
    }

    private static String percent(List<Double> percentages) {
        return FigureWords.of(PlainMean.of(percentages), " %");
    }
}
