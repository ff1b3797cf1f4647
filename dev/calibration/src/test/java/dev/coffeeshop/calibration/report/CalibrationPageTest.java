package dev.coffeeshop.calibration.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffeeshop.calibration.Workers;
import dev.coffeeshop.calibration.truth.Plantings;
import dev.coffeeshop.calibration.truth.Truth;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A page of few experiments, since it is written only when many have been run. */
class CalibrationPageTest {

    private static final Row CALM = Row.of(0.05, 0, 5);
    private static final Row DRIFTING = Row.of(0.05, 0.2, 5);
    private static final List<Row> ROWS =
            List.of(CALM, DRIFTING, Row.sequential(0.05, 0.2, 5), CALM.withOtherArrivals(), Row.range(0.05, 5, 6));

    private static List<String> lines = List.of();

    @BeforeAll
    static void write() throws InterruptedException {
        try (Workers workers = new Workers()) {
            Study study = new Study(
                    workers,
                    List.of(
                            Plantings.upAndOut().getFirst(),
                            Plantings.upAndOut().getLast()));
            List<Truth> truths = study.truths("true capacities", CALM.design(), 30);
            List<RowResult> results = study.run("rows", ROWS, _ -> truths, 2);
            var orders = new Calibrated.Orders(results.get(0), results.get(1), results.get(2), results.get(3));
            var law = new LawSection.Planting(Plantings.sharedComponent(), 0.02, 129);
            var laws = new LawSection.Fits(law, List.of(LawOutcome.of(law.planted(), law.noise(), 1)));
            var calibrated = new Calibrated(
                    2,
                    truths,
                    results.subList(0, 2),
                    results.subList(4, 5),
                    List.of(orders),
                    new LawSection(List.of(laws)));
            lines = new CalibrationPage(calibrated).markdown().lines().toList();
        }
    }

    @Test
    void everyRowOfATableHasAsManyColumnsAsItsHead() {
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).startsWith("|") && lines.get(i - 1).startsWith("|")) {
                assertThat(columns(lines.get(i))).as(lines.get(i)).isEqualTo(columns(lines.get(i - 1)));
            }
        }
        assertThat(lines).filteredOn(line -> line.startsWith("|---")).hasSize(7);
    }

    @Test
    void saysAllOfItInWords() {
        assertThat(lines).noneMatch(line -> line.contains("%s") || line.contains("%n") || line.contains("%%"));
        assertThat(lines).noneMatch(line -> line.contains("NaN") || line.contains("null"));
        assertThat(lines)
                .anyMatch(line -> line.startsWith("| plain | "))
                .anyMatch(line -> line.startsWith("| 5, 20, 5 | "))
                .anyMatch(line -> line.startsWith("| search to ± 10 %, 5 to 6 repetitions ("))
                .anyMatch(line -> line.startsWith("| 5, 5 | sequential, drift | "))
                .anyMatch(line -> line.startsWith("| one till | 2 | ") && line.contains("bound, requests/s"));
    }

    private static long columns(String line) {
        return line.chars().filter(each -> each == '|').count();
    }
}
