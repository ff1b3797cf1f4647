package dev.coffeeshop.operator.analysis;

import static dev.coffeeshop.operator.analysis.Load.invalid;
import static dev.coffeeshop.operator.analysis.Load.pass;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coffeeshop.measurement.Calibration;
import dev.coffeeshop.measurement.Invalidity.Reason;
import dev.coffeeshop.measurement.LoadResult;
import dev.coffeeshop.measurement.RungResult;
import dev.coffeeshop.operator.analysis.TrialNotes.RungExit;
import dev.coffeeshop.operator.api.v1alpha1.CellStatus;
import dev.coffeeshop.operator.api.v1alpha1.CellStatus.Discarded;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.GeneratorNode;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.RungCounts;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.TrialOutcome;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.TrialRecordRef;
import dev.coffeeshop.operator.design.Cell;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DiscardsTest {

    private static final Cell CELL = new Cell(200, 1);
    private static final Cell OTHER = new Cell(400, 1);
    private static final RungResult LATE = invalid(pass(4, 60), Reason.GENERATOR_LATE);
    private static final RungResult NOISY = invalid(pass(4, 60), Reason.NOISY_NODE);

    private static final List<TrialMeasurement> TRIALS = List.of(
            Load.trial(CELL, 1, 6, pass(1, 20), LATE, pass(4, 60)),
            Load.uncounted(Load.trial(CELL, 2, 6, pass(1, 20), NOISY, LATE, LATE)),
            Load.trial(OTHER, 1, 6, pass(1, 40), pass(4, 120)));
    private static final List<TrialRecordRef> RECORDS = List.of(
            record(CELL, 1, 1, TrialOutcome.Failed, "ErrImagePull"),
            record(CELL, 1, 2, TrialOutcome.Succeeded, null),
            record(CELL, 2, 1, TrialOutcome.Invalid, "GeneratorLate"),
            record(OTHER, 1, 1, TrialOutcome.Succeeded, null));

    private final Findings findings = ExperimentAnalysis.analyse(Specs.users(), List.of(CELL, OTHER), TRIALS, RECORDS);

    @Test
    void countsRungsAndTrialsByReasonTheMostFrequentFirst() {
        CellStatus cell = findings.cells().getFirst();

        assertThat(cell.discarded())
                .containsExactly(
                        new Discarded("GeneratorLate", 3, 1),
                        new Discarded("ErrImagePull", 0, 1),
                        new Discarded("NoisyNode", 1, 0));
        assertThat(cell.repetitionsDiscarded()).isEqualTo(2);
        assertThat(findings.cells().getLast().discarded()).isEmpty();
    }

    @Test
    void countsAllRungsOfAllTrials() {
        assertThat(findings.rungs()).isEqualTo(new RungCounts(9, 4));
    }

    @Test
    void noFigureRestsOnATrialThatIsNotCounted() {
        assertThat(findings.cells().getFirst().repetitionsCounted()).isEqualTo(1);
        assertThat(findings.cells().getFirst().capacity()).isNotNull();
    }

    @Test
    void whatTheGeneratorHasProvenIsOfTheLatestTrialAndTheLeastOfItsPods() {
        Findings found = ExperimentAnalysis.analyse(
                Specs.users(),
                List.of(CELL),
                List.of(
                        calibrated(2, 900, new Calibration("node-a", 20_000.7), new Calibration("node-a", 19_000.9)),
                        calibrated(1, 100, new Calibration("node-a", 5_000), new Calibration("node-b", 7_000)),
                        Load.uncounted(calibrated(3, 950, new Calibration("", 1_000)))),
                List.of());

        assertThat(found.generator())
                .containsExactly(new GeneratorNode("node-a", "19000"), new GeneratorNode("node-b", "7000"));
        assertThat(GeneratorNodes.calibrations(found.generator()))
                .containsExactly(new Calibration("node-a", 19_000), new Calibration("node-b", 7_000));
        assertThat(GeneratorNodes.calibrations(List.of(new GeneratorNode("node-c", "much"))))
                .isEmpty();
    }

    @Test
    void notesOfOneTrialNameRungsAndExits() {
        TrialMeasurement trial = Load.trial(
                CELL,
                1,
                null,
                List.of(Load.exit(205, "OOMKilled"), Load.exit(50, "Error")),
                pass(1, 20),
                LATE,
                pass(4, 60));

        TrialNotes notes = TrialNotes.of(Specs.users(), trial);

        assertThat(notes.rungs()).isEqualTo(3);
        assertThat(notes.discarded()).containsExactly(new Discarded("GeneratorLate", 1, 0));
        assertThat(notes.exits()).containsExactly(new RungExit("shop-0", "OOMKilled", 2, "4 users"));
        assertThat(notes.cpu()).isEmpty();
    }

    private static TrialMeasurement calibrated(int repetition, long endSecond, Calibration... calibrations) {
        LoadResult load = new LoadResult(
                "test",
                Load.START,
                Load.START.plusSeconds(endSecond),
                300,
                null,
                List.of(pass(1, 20)),
                null,
                List.of(calibrations));
        return new TrialMeasurement(CELL, repetition, true, load, List.of(), List.of());
    }

    private static TrialRecordRef record(
            Cell cell, int repetition, int attempt, TrialOutcome outcome, @Nullable String reason) {
        return new TrialRecordRef(
                cell.name() + repetition + attempt, cell.name(), repetition, attempt, outcome, reason, null);
    }
}
