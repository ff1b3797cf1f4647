package dev.coffeeshop.calibration.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffeeshop.calibration.Workers;
import dev.coffeeshop.calibration.truth.Part;
import dev.coffeeshop.calibration.truth.Plantings;
import dev.coffeeshop.calibration.truth.Truth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Fifty whole experiments in each of four rows. A bar counts as broken only where so bad a result had a chance of less
 * than one in a thousand if the bar was just met.
 */
class CalibrationTest {

    private static final int EXPERIMENTS = 50;
    private static final int RUNGS_BEHIND_A_TRUTH = 500;

    private static final List<Row> ROWS =
            List.of(Row.of(0.02, 0.2, 5), Row.of(0.05, 0, 3), Row.of(0.05, 0, 5), Row.of(0.05, 0.2, 5));

    private static final Workers WORKERS = new Workers();
    private static List<Truth> truths = List.of();
    private static List<RowResult> results = List.of();

    @BeforeAll
    static void run() throws InterruptedException {
        Study study = new Study(WORKERS, Plantings.upAndOut());
        truths = study.truths("true capacities", ROWS.getFirst().design(), RUNGS_BEHIND_A_TRUTH);
        results = study.run("rows", ROWS, _ -> truths, EXPERIMENTS);
    }

    @AfterAll
    static void close() {
        WORKERS.close();
    }

    @Test
    void noPartOfAVerdictIsWrongMoreOftenThanItMay() {
        assertThat(results)
                .allSatisfy(result -> assertThat(Part.values())
                        .allSatisfy(part -> assertThat(result.wrong(part).isSignificantlyAbove(0.05))
                                .as("wrong about %s: %s", part.label(), words(result))
                                .isFalse()));
    }

    @Test
    void intervalsHoldTheTruth() {
        assertThat(results)
                .allSatisfy(result -> assertThat(result.coverage().isSignificantlyBelow(0.90))
                        .as(words(result))
                        .isFalse());
    }

    @Test
    void clearEffectsAreSeenWithFiveRepetitions() {
        assertThat(results)
                .filteredOn(result -> result.row().repetitions() == 5)
                .allSatisfy(result -> assertThat(Part.values())
                        .allSatisfy(part -> assertThat(
                                        result.undeterminedThoughClear(part).isSignificantlyAbove(0.15))
                                .as("undetermined about %s: %s", part.label(), words(result))
                                .isFalse()));
    }

    @Test
    void aTrialTakesFewRungs() {
        assertThat(results)
                .allSatisfy(result -> assertThat(result.rungsPerTrial()).isBetween(3.0, 12.0));
    }

    @Test
    void theSameExperimentHasTheSameOutcome() {
        assertThat(Outcome.of(ROWS.getLast(), truths.getFirst(), 1))
                .isEqualTo(results.getLast().outcomes().getFirst());
        assertThat(Outcome.of(ROWS.getLast(), truths.getFirst(), 2))
                .isNotEqualTo(results.getLast().outcomes().getFirst());
    }

    private static String words(RowResult result) {
        Row row = result.row();
        return "noise %s, drift %s, %d repetitions: %s; covered %s"
                .formatted(
                        row.noise(),
                        row.drift(),
                        row.repetitions(),
                        Arrays.stream(Part.values())
                                .map(part -> "%s wrong %s, undetermined %s, though clear %s"
                                        .formatted(
                                                part.label(),
                                                result.wrong(part),
                                                result.undetermined(part),
                                                result.undeterminedThoughClear(part)))
                                .collect(Collectors.joining("; ")),
                        result.coverage());
    }
}
