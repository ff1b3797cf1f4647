package dev.coffeeshop.operator.analysis;

import dev.coffeeshop.operator.design.Cell;
import dev.coffeeshop.operator.design.WorkloadPrice;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Measured cells by what they cost and what they serve for certain. */
record CheapestCells(List<CellFigures> cells, Optional<WorkloadPrice> price) {

    CheapestCells {
        cells = List.copyOf(cells);
    }

    /** The cheapest whose capacity is at least so much, by the lower end of its interval if it has one. */
    Optional<CellFigures> meeting(int requestsPerSecond) {
        return cells.stream()
                .filter(cell -> cell.known()
                        .filter(known -> known.perSecond().whollyAtLeast(requestsPerSecond))
                        .isPresent())
                .min(Comparator.comparing(CellFigures::cell, cheapestFirst()));
    }

    /** The one that serves most for certain; empty when none has a capacity. */
    Optional<CellFigures> best() {
        return cells.stream()
                .filter(cell -> cell.known().isPresent())
                .max(Comparator.comparingDouble(CheapestCells::leastCapacity)
                        .thenComparing(CellFigures::cell, cheapestFirst().reversed()));
    }

    /** Lower end of the interval, or the value of a single run; 0 without a capacity. */
    static double leastCapacity(CellFigures cell) {
        return cell.known().map(known -> known.perSecond().lower()).orElse(0.0);
    }

    /**
     * By price, and by CPU where there are no prices. Of two that cost the same, the one with less memory, which is the
     * one with fewer replicas, since each replica has the same.
     */
    Comparator<Cell> cheapestFirst() {
        return Comparator.<Cell, BigDecimal>comparing(this::cost)
                .thenComparingInt(Cell::replicas)
                .thenComparingInt(Cell::cpuMillicores);
    }

    private BigDecimal cost(Cell cell) {
        return price.map(each -> each.perHour(cell)).orElseGet(() -> BigDecimal.valueOf(cell.totalMillicores()));
    }
}
