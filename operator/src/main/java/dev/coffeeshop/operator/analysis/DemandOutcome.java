package dev.coffeeshop.operator.analysis;

import dev.coffeeshop.operator.api.v1alpha1.LoadSpec.Mode;
import dev.coffeeshop.operator.design.Cell;
import java.util.List;
import java.util.Optional;

/**
 * Whether {@code underLoad} fails at or below the demand: in the recommended cell, or in every cell when none can be
 * recommended.
 *
 * <p>It does in a cell that has no capacity, whose capacity lies wholly below the demand, or in which at least half of
 * the repetitions saw such a rate fail. Users are no rate, so that of them the capacity alone tells. Near the capacity
 * the rungs of a search fail and pass by chance; of them only one counts that failed below all that the search believes.
 *
 * @param recommended the cell of the recommendation; empty without one
 */
record DemandOutcome(int requestsPerSecond, Optional<Cell> recommended, boolean fails) {

    static DemandOutcome of(int requestsPerSecond, Optional<Cell> recommended, List<CellFigures> cells, Mode mode) {
        boolean fails = cells.stream()
                .filter(cell -> recommended.stream().allMatch(cell.cell()::equals))
                .allMatch(cell -> fails(cell, requestsPerSecond, mode));
        return new DemandOutcome(requestsPerSecond, recommended, fails);
    }

    String inWords() {
        String demand = "the demand of %s requests/s".formatted(Decimal.ofLoad(requestsPerSecond));
        return recommended
                .map(cell -> (fails ? "%s fails at or below %s" : "%s meets %s").formatted(cell.name(), demand))
                .orElseGet(() -> (fails ? "no measured cell meets %s" : "whether a cell meets %s is undetermined")
                        .formatted(demand));
    }

    private static boolean fails(CellFigures cell, int demand, Mode mode) {
        return switch (cell.capacity()) {
            case CellCapacity.Unmeasured() -> false;
            case CellCapacity.None _ -> true;
            case CellCapacity.Known known ->
                known.perSecond().whollyBelow(demand) || seenToFail(cell.runs().repetitions(), demand, mode);
        };
    }

    private static boolean seenToFail(List<Repetition> repetitions, int demand, Mode mode) {
        long failing = repetitions.stream()
                .filter(repetition -> failsAtOrBelow(repetition, demand, mode))
                .count();
        return 2 * failing >= repetitions.size();
    }

    private static boolean failsAtOrBelow(Repetition repetition, int demand, Mode mode) {
        return switch (mode) {
            case Users -> false;
            case Rate ->
                !repetition.rungs().failing(rung -> rung.level() <= demand).isEmpty();
            case Capacity ->
                repetition.found().stream()
                        .flatMap(found -> found.failedBelow().stream())
                        .anyMatch(level -> level <= demand);
        };
    }
}
