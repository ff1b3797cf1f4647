package dev.coffeeshop.calibration.report;

import dev.coffeeshop.calibration.Workers;
import dev.coffeeshop.calibration.truth.BruteForce;
import dev.coffeeshop.calibration.truth.Design;
import dev.coffeeshop.calibration.truth.Planted;
import dev.coffeeshop.calibration.truth.Plantings;
import dev.coffeeshop.calibration.truth.Truth;
import dev.coffeeshop.operator.api.v1alpha1.DesignSpec.Order;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The whole calibration.
 *
 * @param experiments of each row
 */
public record Calibration(Workers workers, int experiments) {

    private static final double DRIFT = 0.20;
    private static final int RUNGS_BEHIND_A_TRUTH = 1_000;
    private static final int LADDERS_BEHIND_A_TRUTH = 200;
    private static final Design.Load USERS = new Design.Load.Users(List.of(1, 2, 4, 8, 16, 32, 64));
    private static final Design.Load FINE = new Design.Load.Search(5);
    /** Of the experiments of a row, how many each planted law gets: one has fourteen times the load of the others. */
    private static final int SHARE_OF_A_LAW = 4;

    /** The page's text. */
    public String markdown() throws InterruptedException {
        return new CalibrationPage(calibrated()).markdown();
    }

    private Calibrated calibrated() throws InterruptedException {
        Study study = new Study(workers, Plantings.upAndOut());
        List<Truth> searched = study.truths("true capacities", Row.of(0, 0, 1).design(), RUNGS_BEHIND_A_TRUTH);
        List<Truth> listed = study.truths(
                "true throughputs of users", Design.upAndOut(USERS, 1, Order.Randomized), LADDERS_BEHIND_A_TRUTH);
        List<Row> rows = Stream.of(mainRows(), otherRows(), orderRows())
                .flatMap(List::stream)
                .toList();
        Map<Row, RowResult> results = study
                .run("experiments", rows, row -> row.design().load().equals(USERS) ? listed : searched, experiments)
                .stream()
                .collect(Collectors.toMap(RowResult::row, Function.identity()));
        return new Calibrated(
                experiments,
                searched,
                found(mainRows().stream(), results),
                found(otherRows().stream(), results),
                driftingRows().stream().map(row -> orders(row, results)).toList(),
                laws());
    }

    private static List<Row> mainRows() {
        return DoubleStream.of(0.02, 0.05, 0.10)
                .boxed()
                .flatMap(noise -> DoubleStream.of(0, DRIFT)
                        .boxed()
                        .flatMap(drift ->
                                IntStream.of(3, 5, 10).mapToObj(repetitions -> Row.of(noise, drift, repetitions))))
                .toList();
    }

    private static List<Row> otherRows() {
        return List.of(
                Row.with(0.02, FINE, 5),
                Row.with(0.05, FINE, 5),
                Row.range(0.05, 5, 20),
                Row.range(0.10, 5, 20),
                Row.with(0.05, USERS, 5));
    }

    /** Of the main rows, those whose drift is looked at in either order. */
    private static List<Row> driftingRows() {
        return mainRows().stream()
                .filter(row -> row.drift() > 0 && row.noise() <= 0.05 && row.repetitions() <= 5)
                .toList();
    }

    private static List<Row> orderRows() {
        return driftingRows().stream()
                .flatMap(row -> Stream.of(sequential(row), otherArrivals(row)))
                .toList();
    }

    private static Row sequential(Row drifting) {
        return Row.sequential(drifting.noise(), drifting.drift(), drifting.repetitions());
    }

    private static Row calm(Row drifting) {
        return Row.of(drifting.noise(), 0, drifting.repetitions());
    }

    private static Row otherArrivals(Row drifting) {
        return calm(drifting).withOtherArrivals();
    }

    private static Calibrated.Orders orders(Row drifting, Map<Row, RowResult> results) {
        List<RowResult> found =
                found(Stream.of(calm(drifting), drifting, sequential(drifting), otherArrivals(drifting)), results);
        return new Calibrated.Orders(found.get(0), found.get(1), found.get(2), found.get(3));
    }

    private static List<RowResult> found(Stream<Row> rows, Map<Row, RowResult> results) {
        return rows.map(row -> Objects.requireNonNull(results.get(row))).toList();
    }

    private LawSection laws() throws InterruptedException {
        List<LawSection.Planting> plantings = lawPlantings();
        int each = Math.max(1, experiments / SHARE_OF_A_LAW);
        List<Callable<LawOutcome>> tasks = plantings.stream()
                .flatMap(planting -> IntStream.range(0, each)
                        .<Callable<LawOutcome>>mapToObj(
                                number -> () -> LawOutcome.of(planting.planted(), planting.noise(), 1 + number)))
                .toList();
        List<LawOutcome> outcomes = workers.all("laws", tasks);
        return new LawSection(IntStream.range(0, plantings.size())
                .mapToObj(i -> new LawSection.Fits(plantings.get(i), outcomes.subList(i * each, (i + 1) * each)))
                .toList());
    }

    private List<LawSection.Planting> lawPlantings() throws InterruptedException {
        List<Planted> planted = List.of(Plantings.contention(), Plantings.coherency(), Plantings.sharedComponent());
        List<Double> most = workers.all(
                "true capacities of the most replicas",
                planted.stream()
                        .<Callable<Double>>map(each ->
                                () -> new BruteForce(each, LawOutcome.mostReplicas()).searched(RUNGS_BEHIND_A_TRUTH))
                        .toList());
        return IntStream.range(0, planted.size())
                .boxed()
                .flatMap(i -> DoubleStream.of(0.02, 0.05)
                        .mapToObj(noise -> new LawSection.Planting(planted.get(i), noise, most.get(i))))
                .toList();
    }
}
