package dev.coffeeshop.operator.analysis;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** What a cell's capacity rests on, in words. */
final class CapacityDetail {

    private CapacityDetail() {}

    /**
     * Of the repetitions that agree, the one that tells loads apart the least speaks for all.
     *
     * @param lowerBound what the repetitions agree on; one that does not is no evidence for it
     */
    static String of(CellRuns runs, boolean lowerBound) {
        List<TrialCapacity.Found> found = runs.found();
        List<TrialCapacity.Found> agreeing =
                found.stream().filter(each -> each.bounded() != lowerBound).toList();
        String detail = agreeing.stream()
                .max(Comparator.comparingDouble(TrialCapacity.Found::resolution))
                .map(each -> each.detail() + inRuns(agreeing.size(), runs.count()))
                .orElse("");
        return detail + failedBelow(found, runs.count()) + nothingPassed(runs);
    }

    /** Monotonicity is not assumed: a load that fails below one that passes is reported, not smoothed away. */
    private static String failedBelow(List<TrialCapacity.Found> found, int runs) {
        List<TrialCapacity.Found> odd =
                found.stream().filter(each -> !each.failedBelow().isEmpty()).toList();
        String loads = odd.stream()
                .flatMap(each -> each.failedBelow().stream())
                .distinct()
                .sorted()
                .map(Decimal::exact)
                .collect(Collectors.joining(", "));
        return odd.isEmpty() ? "" : "; yet a lesser load fails: " + loads + inRuns(odd.size(), runs);
    }

    private static String nothingPassed(CellRuns runs) {
        int none = runs.count() - runs.found().size();
        return none == 0 ? "" : "; nothing passed" + inRuns(none, runs.count());
    }

    private static String inRuns(int some, int all) {
        return some == all ? "" : " (in %d of %d runs)".formatted(some, all);
    }
}
