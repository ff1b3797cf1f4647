package dev.coffeeshop.operator.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffeeshop.measurement.CapacityEstimate;
import dev.coffeeshop.measurement.RungResult.Miss;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentSpec;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.TrialOutcome;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.TrialRecordRef;
import dev.coffeeshop.operator.design.Cell;
import dev.coffeeshop.operator.simulation.SpecSample;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Cells with replicas 1 and 2 at 200m, measured five to nine times. */
class RepetitionRuleTest {

    private static final Cell ONE = new Cell(200, 1);
    private static final Cell TWO = new Cell(200, 2);
    private static final List<Cell> CELLS = List.of(ONE, TWO);
    private static final SpecSample RANGE = SpecSample.base()
            .with("/matrix/cpuLimits", List.of("200m"))
            .with("/design/repetitions", 5)
            .with("/design/maxRepetitions", 9);
    private static final CoffeeShopExperimentSpec SPEC = RANGE.build();

    /** With one of them a half-width is 6.3 % after five runs, 4.9 % after six and 4.0 % after seven. */
    private static final double ODD = 112;

    @Test
    void aFixedNumberIsAllThatIsEverRun() {
        CoffeeShopExperimentSpec fixed =
                SpecSample.base().with("/design/repetitions", 3).build();

        assertThat(RepetitionRule.planned(fixed, CELLS, List.of(), List.of())).isEqualTo(3);
        assertThat(planned(fixed, throughputs(100, 150, 70))).isEqualTo(3);
    }

    @Test
    void twoLooksAreTakenInAnyCase() {
        for (int repetitions = 0; repetitions <= 5; repetitions++) {
            assertThat(planned(SPEC, equal(repetitions)))
                    .as("after %d", repetitions)
                    .isEqualTo(6);
        }
    }

    @Test
    void endsWhenTwoSuccessiveLooksAreNarrow() {
        assertThat(planned(SPEC, equal(6))).isEqualTo(6);
    }

    @Test
    void goesOnUntilTwoLooksAgree() {
        assertThat(planned(SPEC, throughputs(100, 100, 100, 100, ODD)))
                .as("wide")
                .isEqualTo(7);
        assertThat(planned(SPEC, throughputs(100, 100, 100, 100, ODD, 100)))
                .as("narrow once")
                .isEqualTo(7);
        assertThat(planned(SPEC, throughputs(100, 100, 100, 100, ODD, 100, 100)))
                .as("and again")
                .isEqualTo(7);
    }

    @Test
    void aWideLookAfterANarrowOneBeginsAnew() {
        assertThat(planned(SPEC, throughputs(100, 100, 100, 100, 100, 150))).isEqualTo(8);
    }

    @Test
    void endsAtTheMostHoweverWide() {
        assertThat(planned(SPEC, throughputs(100, 150, 70, 130, 80, 120, 60))).isEqualTo(9);
        assertThat(planned(SPEC, throughputs(100, 150, 70, 130, 80, 120, 60, 90, 140)))
                .isEqualTo(9);
    }

    @Test
    void whatWasRunTooMuchChangesNothing() {
        assertThat(planned(SPEC, throughputs(100, 100, 100, 100, 100, 100, 150)))
                .isEqualTo(6);
    }

    @Test
    void oneWideCellKeepsAllGoing() {
        assertThat(planned(SPEC, (cell, run) -> served(cell, run, cell.equals(TWO) && run % 2 == 0 ? 150 : 100, 6), 6))
                .isEqualTo(8);
    }

    @Test
    void latenciesCountAsWell() {
        assertThat(planned(SPEC, (cell, run) -> served(cell, run, 100, cell.equals(TWO) && run % 2 == 0 ? 6 : 6.5), 6))
                .as("a baseline within 10 %")
                .isEqualTo(6);
        assertThat(planned(SPEC, (cell, run) -> served(cell, run, 100, cell.equals(TWO) && run % 2 == 0 ? 6 : 12), 6))
                .as("a baseline that doubles")
                .isEqualTo(8);
    }

    @Test
    void aCellThatServesNothingHasNothingToBeNarrowed() {
        assertThat(planned(
                        SPEC,
                        (cell, run) -> cell.equals(TWO)
                                ? Load.trial(cell, run, 6, Load.fail(1, Miss.LATENCY))
                                : served(cell, run, 100, 6),
                        6))
                .isEqualTo(6);
    }

    @Test
    void noneIsLookedAtBeforeItIsComplete() {
        List<TrialMeasurement> trials = new ArrayList<>(equal(5));
        trials.add(served(ONE, 6, 150, 6));

        assertThat(planned(SPEC, trials)).isEqualTo(6);
    }

    /** Its two attempts failed, as backoffLimit permits one more. */
    @Test
    void aTrialThatWasGivenUpCompletesItsRepetition() {
        List<TrialMeasurement> trials = new ArrayList<>(equal(5));
        trials.add(served(ONE, 6, 100, 6));
        Stream<TrialRecordRef> failed =
                IntStream.of(1, 2).mapToObj(attempt -> ref(TWO, 6, attempt, TrialOutcome.Failed));

        assertThat(RepetitionRule.planned(
                        SPEC,
                        CELLS,
                        trials,
                        Stream.concat(refs(trials).stream(), failed).toList()))
                .isEqualTo(6);
    }

    /** Wide as capacities go, but a search that stops at 10 % could not tell them apart. */
    @Test
    void nothingNarrowerIsAskedForThanTheLoadCanTell() {
        CoffeeShopExperimentSpec searching = RANGE.with("/load/mode", "Capacity")
                .with("/load/users", null)
                .with(
                        "/load/capacity",
                        Map.of("maxRequestsPerSecond", 500, "tolerancePercent", 10, "arrival", "Poisson"))
                .build();

        assertThat(planned(searching, (cell, run) -> searched(cell, run, 0.1), 6))
                .isEqualTo(6);
        assertThat(planned(searching, (cell, run) -> searched(cell, run, 0.01), 6))
                .isEqualTo(8);
    }

    private static TrialMeasurement searched(Cell cell, int run, double tolerance) {
        double capacity = cell.equals(TWO) && run % 2 == 0 ? 94 : 106;
        return Load.searched(
                Load.trial(cell, run, 6, Load.open(Load.pass(90, 90)), Load.open(Load.fail(120, Miss.LATENCY))),
                new CapacityEstimate(
                        CapacityEstimate.Kind.MEASURED,
                        capacity,
                        capacity * (1 - tolerance),
                        capacity * (1 + tolerance),
                        true));
    }

    private static List<TrialMeasurement> equal(int repetitions) {
        return throughputs(IntStream.range(0, repetitions).mapToDouble(_ -> 100).toArray());
    }

    /** Of the first cell. The other does not vary, so that the two share no error and each stands on its own runs. */
    private static List<TrialMeasurement> throughputs(double... perSecond) {
        return trials(
                (cell, run) -> served(cell, run, cell.equals(ONE) ? perSecond[run - 1] : 100, 6), perSecond.length);
    }

    private static TrialMeasurement served(Cell cell, int run, double perSecond, double baselineMilliseconds) {
        return Load.trial(cell, run, baselineMilliseconds, Load.pass(4, perSecond), Load.fail(16, Miss.LATENCY));
    }

    private static List<TrialMeasurement> trials(BiFunction<Cell, Integer, TrialMeasurement> trial, int repetitions) {
        return IntStream.rangeClosed(1, repetitions)
                .boxed()
                .flatMap(run -> CELLS.stream().map(cell -> trial.apply(cell, run)))
                .toList();
    }

    private static int planned(
            CoffeeShopExperimentSpec spec, BiFunction<Cell, Integer, TrialMeasurement> trial, int repetitions) {
        return planned(spec, trials(trial, repetitions));
    }

    private static int planned(CoffeeShopExperimentSpec spec, List<TrialMeasurement> trials) {
        return RepetitionRule.planned(spec, CELLS, trials, refs(trials));
    }

    private static List<TrialRecordRef> refs(List<TrialMeasurement> trials) {
        return trials.stream()
                .map(trial -> ref(trial.cell(), trial.repetition(), 1, TrialOutcome.Succeeded))
                .toList();
    }

    private static TrialRecordRef ref(Cell cell, int repetition, int attempt, TrialOutcome outcome) {
        return new TrialRecordRef(
                "%s-%d-%d".formatted(cell.name(), repetition, attempt),
                cell.name(),
                repetition,
                attempt,
                outcome,
                null,
                null);
    }
}
