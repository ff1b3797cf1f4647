package dev.coffeeshop.calibration.report;

import dev.coffeeshop.calibration.truth.Expected;
import dev.coffeeshop.calibration.truth.Part;
import dev.coffeeshop.calibration.truth.Truth;
import dev.coffeeshop.operator.design.Cell;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that was run, as Markdown. */
record CalibrationPage(Calibrated calibrated) {

    private static final String HEAD = """
            | %s | wrong, %% | | | undetermined, %% | | | of clear effects, %% | | | intervals that hold the truth, %% | \
            | capacity's mean error, %% | rungs a trial |
            |---|---|---|---|---|---|---|---|---|---|---|---|---|---|
            | | performance | scalability | up or out | performance | scalability | up or out | performance \
            | scalability | up or out | capacities | ratios | | |
            """;

    String markdown() {
        return """
                %s
                ## Bars

                %s
                ## Planted workloads

                Cells: one replica of 200m, four of them, and one of 800m. Capacities in requests/s: the rate at which a rung of
                the configured length passes in half of many runs. In brackets, how far a figure lies beyond the threshold that
                decides; from 20 %% on an effect is clear.

                %s
                ## Noise, drift and repetitions

                Drift: how much slower everything is at the end of the experiment than at its beginning.

                %s
                ## By workload

                At 5 %% noise, without drift, with 5 repetitions: undetermined, and in brackets wrong, %%. That two cells are
                the same to a tenth takes a finer search: two capacities that are known to ± 10 %% leave more open than that.

                %s
                ## Other ways

                Without drift.

                %s
                ## Order and drift

                Parts of verdicts that came out differently from the same experiments in shuffled order without drift,
                undetermined ones included. Other arrivals: the same luck of every run, and so what chance alone changes.

                Blocks take what drifts between repetitions out of every comparison. What drifts within one is left: in shuffled
                order as noise, which widens intervals where few repetitions have to tell how noisy it is; in sequential order as
                an error in favour of the cells that come first, which no interval shows.

                %s
                ## Laws over eight replica counts

                200m, 1 to 8 replicas, 5 repetitions, %d experiments each. The shop's till is a hard bottleneck: neither contention
                nor coherency. Its bound is the capacity of eight replicas in rungs of the configured length, a little more than the
                till's 125/s, since a rung ends before a slight overload has made orders late.

                %s""".formatted(
                        intro(),
                        new Bars(calibrated).markdown(),
                        plantings(),
                        main(),
                        byWorkload(),
                        others(),
                        new OrderSection(calibrated.orders()).markdown(),
                        calibrated.laws().fits().getFirst().outcomes().size(),
                        calibrated.laws().markdown());
    }

    private String intro() {
        return """
                %d whole experiments in each row: the operator's planner, status and analysis and the load generator's search and
                judgement of rungs, unchanged, around a simulated cluster. In it a replica has machines, a queue and a CPU limit that
                is enforced in periods of 100 ms; every rung is simulated order by order. Noise is the coefficient of variation,
                from run to run, of how long everything takes (log-normal). A part of a verdict is wrong when it says something
                else than the truth; undetermined is not wrong.
                """.formatted(calibrated.experiments());
    }

    private String plantings() {
        return "| workload | 200m × 1 | 200m × 4 | 800m × 1 | one request, ms | efficiency of 4, % | 4 × 200m over 800m | truth |\n"
                + "|---|---|---|---|---|---|---|---|\n"
                + calibrated.truths().stream().map(CalibrationPage::planting).collect(Collectors.joining());
    }

    private static String planting(Truth truth) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %.2f | %.1f | %.3f | %s |%n",
                truth.planted().name(),
                capacities(truth),
                truth.oneRequestMilliseconds(),
                100 * truth.efficiency().orElse(Double.NaN),
                truth.ratio().orElse(Double.NaN),
                Arrays.stream(Part.values())
                        .flatMap(part -> truth.expected(part).stream())
                        .map(CalibrationPage::expected)
                        .collect(Collectors.joining(", ")));
    }

    private static String capacities(Truth truth) {
        return Stream.of(new Cell(200, 1), new Cell(200, 4), new Cell(800, 1))
                .map(cell -> String.format(Locale.ROOT, "%.1f", truth.capacity(cell)))
                .collect(Collectors.joining(" | "));
    }

    private static String expected(Expected expected) {
        return String.format(Locale.ROOT, "%s (%.1f %%)", expected.judgement(), 100 * expected.beyond());
    }

    private String main() {
        return HEAD.formatted("noise %, drift %, repetitions")
                + calibrated.main().stream()
                        .map(result -> row(
                                String.format(
                                        Locale.ROOT,
                                        "%.0f, %.0f, %d",
                                        100 * result.row().noise(),
                                        100 * result.row().drift(),
                                        result.row().repetitions()),
                                result))
                        .collect(Collectors.joining());
    }

    private String byWorkload() {
        RowResult typical = calibrated.main().stream()
                .filter(result -> result.row().equals(Row.of(0.05, 0, 5)))
                .findFirst()
                .orElseThrow();
        return "| workload | performance | scalability | up or out |\n|---|---|---|---|\n"
                + calibrated.truths().stream()
                        .map(truth -> workload(truth, typical.of(truth.planted())))
                        .collect(Collectors.joining());
    }

    private static String workload(Truth truth, RowResult result) {
        return Arrays.stream(Part.values())
                .map(part -> "%s (%s)"
                        .formatted(
                                result.undetermined(part).percent(),
                                result.wrong(part).percent()))
                .collect(Collectors.joining(
                        " | ", "| %s | ".formatted(truth.planted().name()), " |\n"));
    }

    private String others() {
        return HEAD.formatted("method (repetitions, mean), noise %")
                + calibrated.others().stream()
                        .map(result -> row(
                                String.format(
                                        Locale.ROOT,
                                        "%s (%.1f), %.0f",
                                        result.row().method(),
                                        result.repetitions(),
                                        100 * result.row().noise()),
                                result))
                        .collect(Collectors.joining());
    }

    private static String row(String name, RowResult result) {
        Stream<String> shares = Stream.<Function<Part, Share>>of(
                        result::wrong, result::undetermined, result::undeterminedThoughClear)
                .flatMap(share -> Arrays.stream(Part.values()).map(share))
                .map(Share::percent);
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s | %.1f | %.1f |%n",
                name,
                shares.collect(Collectors.joining(" | ")),
                result.coverage().percent(),
                result.coverageOfRatios().percent(),
                100 * result.bias(),
                result.rungsPerTrial());
    }
}
