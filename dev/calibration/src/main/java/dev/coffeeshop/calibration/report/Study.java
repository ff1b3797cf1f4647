package dev.coffeeshop.calibration.report;

import dev.coffeeshop.calibration.Workers;
import dev.coffeeshop.calibration.truth.Design;
import dev.coffeeshop.calibration.truth.Planted;
import dev.coffeeshop.calibration.truth.Truth;
import dev.coffeeshop.calibration.truth.Truths;
import dev.coffeeshop.operator.design.Cell;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
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

    /** @param experiments of each row */
    public List<RowResult> run(String what, List<Row> rows, List<Truth> truths, int experiments)
            throws InterruptedException {
        List<Callable<Outcome>> tasks = rows.stream()
                .flatMap(row -> IntStream.range(0, experiments)
                        .<Callable<Outcome>>mapToObj(
                                number -> () -> Outcome.of(row, truths.get(number % truths.size()), 1 + number)))
                .toList();
        List<Outcome> outcomes = workers.all(what, tasks);
        List<RowResult> results = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            results.add(new RowResult(rows.get(i), outcomes.subList(i * experiments, (i + 1) * experiments)));
        }
        return List.copyOf(results);
    }
}
