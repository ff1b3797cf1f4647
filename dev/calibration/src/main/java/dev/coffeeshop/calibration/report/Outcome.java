package dev.coffeeshop.calibration.report;

import dev.coffeeshop.calibration.cluster.Hosts;
import dev.coffeeshop.calibration.cluster.SimulatedExperiment;
import dev.coffeeshop.calibration.truth.Part;
import dev.coffeeshop.calibration.truth.Planted;
import dev.coffeeshop.calibration.truth.Specs;
import dev.coffeeshop.calibration.truth.Truth;
import dev.coffeeshop.operator.api.v1alpha1.CellStatus;
import dev.coffeeshop.operator.api.v1alpha1.CellStatus.Estimate;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus;
import dev.coffeeshop.operator.api.v1alpha1.VerdictStatus;
import dev.coffeeshop.operator.design.Cell;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * What one experiment found, beside the truth.
 *
 * @param found capacities that were found
 * @param calls one for each part that the truth decides
 * @param driftNoticed whether status says that a drift matters
 */
public record Outcome(
        Planted planted, List<Call> calls, List<Found> found, int trials, int rungs, boolean driftNoticed) {

    /** @param covered whether its interval holds the truth */
    public record Found(Cell cell, double value, double truth, boolean covered) {

        double logError() {
            return Math.log(value / truth);
        }
    }

    public Outcome {
        calls = List.copyOf(calls);
        found = List.copyOf(found);
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
                status.cells().stream().flatMap(cell -> found(truth, cell)).toList(),
                experiment.trials(),
                experiment.rungs(),
                status.drift() != null && status.drift().matters());
    }

    public Call call(Part part) {
        return calls.stream().filter(call -> call.part() == part).findFirst().orElseThrow();
    }

    /** How far, on the logarithm's scale, the ratio of the capacities at equal cost is from the true one. */
    OptionalDouble logErrorOfRatio() {
        var greatest =
                found.stream().mapToInt(each -> each.cell().totalMillicores()).max();
        List<Found> pair = found.stream()
                .filter(each -> each.cell().totalMillicores() == greatest.orElse(0))
                .sorted((one, other) ->
                        Integer.compare(one.cell().replicas(), other.cell().replicas()))
                .toList();
        return pair.size() < 2
                ? OptionalDouble.empty()
                : OptionalDouble.of(pair.getLast().logError() - pair.getFirst().logError());
    }

    private static List<Call> calls(Truth truth, VerdictStatus verdict) {
        return Arrays.stream(Part.values())
                .flatMap(part ->
                        truth.expected(part).map(expected -> new Call(part, expected, part.in(verdict))).stream())
                .toList();
    }

    /** Nothing where there is no figure. */
    private static Stream<Found> found(Truth truth, CellStatus status) {
        Cell cell = Cell.named(status.name()).orElseThrow();
        Estimate capacity = status.capacity();
        return capacity == null
                ? Stream.empty()
                : Stream.of(new Found(
                        cell,
                        Double.parseDouble(capacity.value()),
                        truth.capacity(cell),
                        covers(capacity, truth.capacity(cell))));
    }

    /** An end that is left out is open. */
    static boolean covers(Estimate estimate, double truth) {
        double lower =
                estimate.lower() == null ? Double.parseDouble(estimate.value()) : Double.parseDouble(estimate.lower());
        double upper = estimate.upper() == null ? Double.POSITIVE_INFINITY : Double.parseDouble(estimate.upper());
        return lower <= truth && truth <= upper;
    }
}
