package dev.coffeeshop.calibration.report;

import dev.coffeeshop.calibration.cluster.Hosts;
import dev.coffeeshop.calibration.cluster.SimulatedExperiment;
import dev.coffeeshop.calibration.truth.Part;
import dev.coffeeshop.calibration.truth.Planted;
import dev.coffeeshop.calibration.truth.Specs;
import dev.coffeeshop.calibration.truth.Truth;
import dev.coffeeshop.operator.api.v1alpha1.CellStatus;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus;
import dev.coffeeshop.operator.api.v1alpha1.ScalingStatus;
import dev.coffeeshop.operator.api.v1alpha1.ScalingStatus.Axis;
import dev.coffeeshop.operator.api.v1alpha1.UpOrOutStatus;
import dev.coffeeshop.operator.api.v1alpha1.VerdictStatus;
import dev.coffeeshop.operator.design.Cell;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one experiment found, beside the truth.
 *
 * @param calls one for each part that the truth decides
 * @param capacities that were found
 * @param speedups of the out-axis, where it has one
 * @param ratios of capacities at equal cost, likewise
 * @param driftNoticed whether status says that a drift matters
 */
public record Outcome(
        Planted planted,
        List<Call> calls,
        List<Figure> capacities,
        List<Figure> speedups,
        List<Figure> ratios,
        int trials,
        int rungs,
        boolean driftNoticed) {

    public Outcome {
        calls = List.copyOf(calls);
        capacities = List.copyOf(capacities);
        speedups = List.copyOf(speedups);
        ratios = List.copyOf(ratios);
    }

    /** One whole experiment. */
    public static Outcome of(Row row, Truth truth, long number) {
        var spec = Specs.of(truth.planted(), row.design(), number + row.otherArrivals());
        var hosts = new Hosts(row.noise(), row.drift(), number << Integer.SIZE);
        return of(truth, SimulatedExperiment.run(spec, truth.planted().shop(), hosts));
    }

    private static Outcome of(Truth truth, SimulatedExperiment experiment) {
        CoffeeShopExperimentStatus status = experiment.status();
        VerdictStatus verdict = Objects.requireNonNull(status.verdict(), () -> "no verdict: " + status.conditions());
        return new Outcome(
                truth.planted(),
                calls(truth, verdict),
                status.cells().stream().flatMap(cell -> capacity(truth, cell)).toList(),
                status.scaling().stream().flatMap(line -> speedup(truth, line)).toList(),
                status.upOrOut().stream().flatMap(pair -> ratio(truth, pair)).toList(),
                experiment.trials(),
                experiment.rungs(),
                status.drift() != null && status.drift().matters());
    }

    public Call call(Part part) {
        return calls.stream().filter(call -> call.part() == part).findFirst().orElseThrow();
    }

    private static List<Call> calls(Truth truth, VerdictStatus verdict) {
        return Arrays.stream(Part.values())
                .flatMap(part ->
                        truth.expected(part).map(expected -> new Call(part, expected, part.in(verdict))).stream())
                .toList();
    }

    /** Nothing where there is no figure. */
    private static Stream<Figure> capacity(Truth truth, CellStatus status) {
        return Optional.ofNullable(status.capacity())
                .map(found -> Figure.of(found, capacity(truth, status.name())))
                .stream();
    }

    private static Stream<Figure> speedup(Truth truth, ScalingStatus line) {
        if (line.axis() != Axis.Out || line.speedup() == null) {
            return Stream.empty();
        }
        double least = capacity(truth, line.at() + "-x" + line.from());
        double most = capacity(truth, line.at() + "-x" + line.to());
        return Stream.of(Figure.of(line.speedup(), most / least));
    }

    private static Stream<Figure> ratio(Truth truth, UpOrOutStatus pair) {
        return Optional.ofNullable(pair.ratio())
                .map(found -> Figure.of(found, capacity(truth, pair.out()) / capacity(truth, pair.up())))
                .stream();
    }

    private static double capacity(Truth truth, String cell) {
        return truth.capacity(Cell.named(cell).orElseThrow());
    }
}
