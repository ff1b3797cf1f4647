package dev.coffeeshop.operator.report.export;

import dev.coffeeshop.operator.design.Cell;
import java.util.List;
import java.util.function.Function;

/** By which a row of every table names its cell. */
final class CellNames {

    private CellNames() {}

    static <R> List<Column<R>> of(Function<R, Cell> cell) {
        return List.of(
                Column.of("cell", "CPU limit and replicas, such as 400m-x2", cell.andThen(Cell::name)),
                Column.of("cpu_limit_millicores", "CPU limit of one replica", cell.andThen(Cell::cpuMillicores)),
                Column.of("replicas", "number of replicas", cell.andThen(Cell::replicas)));
    }
}
