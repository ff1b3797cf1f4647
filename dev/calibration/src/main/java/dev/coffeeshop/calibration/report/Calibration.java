package dev.coffeeshop.calibration.report;

import dev.coffeeshop.calibration.Workers;
import dev.coffeeshop.calibration.truth.Design;
import dev.coffeeshop.calibration.truth.Planted;
import dev.coffeeshop.calibration.truth.Plantings;
import dev.coffeeshop.calibration.truth.Truth;
import dev.coffeeshop.operator.api.v1alpha1.DesignSpec.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
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
    /** Of the experiments of a row, how many each planted law gets: one has fourteen times the load of the others. */
    private static final int SHARE_OF_A_LAW = 10;

    /** The page's text. */
    public String markdown() throws InterruptedException {
        return new CalibrationPage(calibrated()).markdown();
    }

    private Calibrated calibrated() throws InterruptedException {
        Study study = new Study(workers, Plantings.upAndOut());
        List<Truth> searched = study.truths("true capacities", Row.of(0, 0, 1).design(), RUNGS_BEHIND_A_TRUTH);
        List<Truth> listed = study.truths(
                "true throughputs of users", Design.upAndOut(USERS, 1, Order.Randomized), LADDERS_BEHIND_A_TRUTH);
        List<RowResult> main = study.run("noise and drift", mainRows(), searched, experiments);
        List<RowResult> fine = study.run(
                "finer searches and ranges of repetitions",
                List.of(Row.with(0.02, new Design.Load.Search(5), 5), Row.with(0.05, new Design.Load.Search(5),  5),
                        Row.range(0.05, 5, 20),
                        Row.range(0.10, 5, 20)),
                searched,
                experiments);
        List<RowResult> users = study.run("users", List.of(Row.with(0.05, USERS, 5)), listed, experiments);
        return new Calibrated(
                experiments,
                searched,
                main,
                Stream.concat(fine.stream(), users.stream()).toList(),
                orders(study, searched, main),
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

    private List<Calibrated.Orders> orders(Study study, List<Truth> truths, List<RowResult> main)
            throws InterruptedException {
        List<RowResult> drifting = main.stream()
                .filter(result -> result.row().drift() > 0
                        && result.row().noise() <= 0.05
                        && result.row().repetitions() <= 5)
                .toList();
        List<Row> rows = new ArrayList<>();
        for (RowResult each : drifting) {
            Row row = each.row();
            rows.add(Row.sequential(row.noise(), row.drift(), row.repetitions()));
            rows.add(Row.of(row.noise(), 0, row.repetitions()).withOtherArrivals());
        }
        List<RowResult> others = study.run("orders", rows, truths, experiments);
        return IntStream.range(0, drifting.size())
                .mapToObj(i -> new Calibrated.Orders(
                        calm(main, drifting.get(i).row()), drifting.get(i), others.get(2 * i), others.get(2 * i + 1)))
                .toList();
    }

    private static RowResult calm(List<RowResult> main, Row like) {
        return main.stream()
                .filter(result -> result.row().equals(Row.of(like.noise(), 0, like.repetitions())))
                .findFirst()
                .orElseThrow();
    }

    private LawSection laws() throws InterruptedException {
        int each = Math.max(1, experiments / SHARE_OF_A_LAW);
        List<LawSection.Fits> fits = new ArrayList<>();
        for (Planted planted : List.of(Plantings.contention(), Plantings.coherency(), Plantings.sharedComponent())) {
            for (double noise : new double[] {0.02, 0.05}) {
                List<Callable<LawOutcome>> tasks = IntStream.range(0, each)
                        .<Callable<LawOutcome>>mapToObj(number -> () -> LawOutcome.of(planted, noise, 1 + number))
                        .toList();
                String what = "law of %s at %.0f %% noise".formatted(planted.name(), 100 * noise);
                fits.add(new LawSection.Fits(planted, noise, workers.all(what, tasks)));
            }
        }
        return new LawSection(List.copyOf(fits));
    }
}
