package dev.coffeeshop.scenarios;

import dev.coffeeshop.operator.api.v1alpha1.CellStatus;
import dev.coffeeshop.operator.api.v1alpha1.CellStatus.BreakingPoint;
import dev.coffeeshop.operator.api.v1alpha1.CellStatus.LimitingFactor;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The measured cells, a line each.
 *
 * @param planted capacity in orders per second, of the cells of which it is known
 */
record CapacityTable(Map<String, BigDecimal> planted) {

    String text(List<CellStatus> cells) {
        String head = line("cell", "orders/s", "planted", "off", "one request", "users", "breaks at", "limited by");
        return Stream.concat(Stream.of(head), cells.stream().map(this::line)).collect(Collectors.joining("\n"));
    }

    private String line(CellStatus cell) {
        Optional<PlantedCapacity> beside = Optional.ofNullable(planted.get(cell.name()))
                .map(truth -> PlantedCapacity.of(cell.name(), truth, List.of(cell)));
        return line(
                cell.name(),
                Figures.of(cell.capacity(), ""),
                beside.map(each -> String.format(Locale.ROOT, "%.0f", each.planted()))
                        .orElse(Figures.NONE),
                beside.map(PlantedCapacity::deviationPercent).stream()
                        .flatMap(percent -> percent.stream().boxed())
                        .map(percent -> String.format(Locale.ROOT, "%+.1f %%", percent))
                        .findFirst()
                        .orElse(Figures.NONE),
                Figures.of(cell.baselineMilliseconds(), " ms"),
                cell.usersAtCapacity() == null ? Figures.NONE : String.valueOf(cell.usersAtCapacity()),
                breaking(cell.breakingPoint()),
                factor(cell.limitingFactor()));
    }

    private static String breaking(@Nullable BreakingPoint point) {
        if (point == null) {
            return Figures.NONE;
        }
        String reason = point.reason() == null ? "" : ", " + point.reason();
        return "%s (%s%s)".formatted(point.load(), point.how(), reason);
    }

    private static String factor(@Nullable LimitingFactor factor) {
        return factor == null ? Figures.NONE : factor.factor() + ": " + factor.evidence();
    }

    private static String line(Object... columns) {
        return String.format(Locale.ROOT, "%-9s %-22s %7s %8s  %-24s %5s  %-26s %s", columns);
    }
}
