package dev.coffeeshop.demo;

import dev.coffeeshop.operator.api.v1alpha1.CellStatus;
import io.fabric8.kubernetes.api.model.Quantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The measured cells as a table for the terminal, beside the throughput that the CPU limit permits.
 *
 * @param cpuMillisecondsPerOrder what one order costs the shop
 */
record CellTable(double cpuMillisecondsPerOrder) {

    String render(List<CellStatus> cells) {
        var table = new StringBuilder();
        table.append(row("CELL", "CPU", "ORDERS/S", "LIMIT/COST", "SHARE", "ONE REQUEST", "BREAKS AT"));
        for (CellStatus cell : cells) {
            double ceiling = ceiling(cell);
            table.append(row(
                    cell.name(),
                    cell.cpuLimit() + "×" + cell.replicas(),
                    estimate(cell.capacity(), ""),
                    String.format(Locale.ROOT, "%.1f", ceiling),
                    share(cell.capacity(), ceiling),
                    estimate(cell.baselineMilliseconds(), " ms"),
                    breaking(cell.breakingPoint())));
        }
        return table.toString();
    }

    /** Orders per second at which every CPU-second of the limit goes into orders. */
    private double ceiling(CellStatus cell) {
        BigDecimal cores = Quantity.getAmountInBytes(cell.cpuLimit());
        return cores.doubleValue() * 1_000 * cell.replicas() / cpuMillisecondsPerOrder;
    }

    private static String share(CellStatus.@Nullable Estimate capacity, double ceiling) {
        return capacity == null ? "-" : Math.round(100 * Double.parseDouble(capacity.value()) / ceiling) + " %";
    }

    private static String estimate(CellStatus.@Nullable Estimate estimate, String unit) {
        return estimate == null ? "-" : estimate.value() + unit;
    }

    private static String breaking(CellStatus.@Nullable BreakingPoint point) {
        return point == null ? "no break seen" : point.load() + " (" + point.how() + ")";
    }

    private static String row(Object... columns) {
        return String.format(Locale.ROOT, "  %-10s %8s %14s %14s %8s %12s  %s%n", columns);
    }
}
