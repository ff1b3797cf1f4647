package dev.coffeeshop.calibration.report;

import dev.coffeeshop.calibration.Workers;
import dev.coffeeshop.calibration.truth.Design;
import dev.coffeeshop.calibration.truth.Planted;
import dev.coffeeshop.calibration.truth.Truth;
import dev.coffeeshop.calibration.truth.Truths;
import dev.coffeeshop.operator.design.Cell;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Experiments of many rows over the same planted workloads, each of which has an equal share of every row. */
public record Study(Workers workers, List<Planted> planted) {

    public Study {
        planted = List.copyOf(planted);
    }

    /** @param effort rungs, or ladders, behind each true capacity */
    public List<Truth> truths(String what, Design design, int effort) throws InterruptedException {
        List<Map.Entry<Planted, Cell>> cells = planted.stream()
                .flatMap(each -> Truths.cells(each, design).stream().map(cell -> Map.entry(each, cell)))
                .toList();
        List<Callable<Double>> tasks = cells.stream()
                .<Callable<Double>>map(
                        cell -> () -> Truths.capacity(cell.getKey(), cell.getValue(), design.load(), effort))
                .toList();
        List<Double> capacities = workers.all(what, tasks);
        Map<Planted, Map<Cell, Double>> byPlanted = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            byPlanted
                    .computeIfAbsent(cells.get(i).getKey(), _ -> new LinkedHashMap<>())
                    .put(cells.get(i).getValue(), capacities.get(i));
        }
        return byPlanted.entrySet().stream()
                .map(each -> Truths.of(each.getKey(), each.getValue()))
                .toList();
    }

    /**
     * All rows go on side by side, so that the time that is left can be told.
     *
     * @param truths by which a row's experiments are judged
     * @param experiments of each row
     */
    public List<RowResult> run(String what, List<Row> rows, Function<Row, List<Truth>> truths, int experiments)
            throws InterruptedException {
        List<Callable<Outcome>> tasks = IntStream.range(0, experiments)
                .boxed()
                .flatMap(number -> rows.stream().map(row -> task(row, truths.apply(row), number)))
                .toList();
        List<Outcome> outcomes = workers.all(what, tasks);
        return IntStream.range(0, rows.size())
                .mapToObj(place -> new RowResult(
                        rows.get(place),
                        IntStream.range(0, experiments)
                                .mapToObj(number -> outcomes.get(number * rows.size() + place))
                                .toList()))
                .toList();
    }

    private static Callable<Outcome> task(Row row, List<Truth> truths, int number) {
        return () -> Outcome.of(row, truths.get(number % truths.size()), 1 + number);
    }
}
