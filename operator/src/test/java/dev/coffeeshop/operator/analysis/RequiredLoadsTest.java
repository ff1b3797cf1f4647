package dev.coffeeshop.operator.analysis;

import static dev.coffeeshop.operator.analysis.Load.fail;
import static dev.coffeeshop.operator.analysis.Load.open;
import static dev.coffeeshop.operator.analysis.Load.pass;
import static dev.coffeeshop.operator.analysis.Verdicts.because;
import static dev.coffeeshop.operator.analysis.Verdicts.run;
import static dev.coffeeshop.operator.analysis.Verdicts.saturated;
import static dev.coffeeshop.operator.analysis.Verdicts.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coffeeshop.measurement.CapacityEstimate;
import dev.coffeeshop.measurement.RungResult;
import dev.coffeeshop.measurement.RungResult.Miss;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentSpec;
import dev.coffeeshop.operator.api.v1alpha1.LoadSpec.Mode;
import dev.coffeeshop.operator.api.v1alpha1.LoadSpec.Purpose;
import dev.coffeeshop.operator.api.v1alpha1.VerdictStatus.Because.Part;
import dev.coffeeshop.operator.api.v1alpha1.VerdictStatus.Problem;
import dev.coffeeshop.operator.design.Cell;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Loads that have to hold: those that are promised, and the demand. */
class RequiredLoadsTest {

    private static final Cell ONE = new Cell(400, 1);
    private static final Cell TWO = new Cell(400, 2);
    private static final double FAST = 6;

    @Nested
    class Promises {

        private static final RungResult[] FAILING = {pass(1, 20), pass(4, 60), fail(16, Miss.LATENCY)};

        @Test
        void bindASingleCellUnlessItsLadderFindsTheCapacity() {
            TrialMeasurement failing = Load.trial(ONE, 1, FAST, FAILING);

            assertThat(verdict(Specs.users(), failing).problem()).isEqualTo(Problem.Scalability);
            assertThat(because(verdict(Specs.users(), failing), Part.Problem)).endsWith("it fails at 16 users");
            assertThat(verdict(Specs.users(Purpose.FindCapacity), failing).problem())
                    .isEqualTo(Problem.None);
        }

        @Test
        void bindSeveralCellsOnlyWhenTheySaySo() {
            TrialMeasurement[] failing = {Load.trial(ONE, 1, FAST, FAILING), Load.trial(TWO, 1, FAST, twice())};

            assertThat(verdict(Specs.users(), failing).problem()).isEqualTo(Problem.None);
            assertThat(verdict(Specs.users(Purpose.Promise), failing).problem()).isEqualTo(Problem.Scalability);
            assertThat(verdict(Specs.users(Purpose.Promise), failing).headline())
                    .contains("but every cell fails at some listed load");
        }

        @Test
        void areKeptWhenOneCellKeepsThem() {
            assertThat(verdict(
                                    Specs.users(Purpose.Promise),
                                    Load.trial(ONE, 1, FAST, FAILING),
                                    Load.trial(TWO, 1, FAST, saturated(120)))
                            .problem())
                    .isEqualTo(Problem.None);
        }

        @Test
        void areBrokenWhenTheSameLoadFailsInAtLeastHalfOfTheRuns() {
            TrialMeasurement bad = Load.trial(ONE, 1, FAST, FAILING);

            assertThat(verdict(Specs.users(), bad, run(ONE, 2, FAST, 60)).problem())
                    .isEqualTo(Problem.Scalability);
            assertThat(verdict(Specs.users(), bad, run(ONE, 2, FAST, 60), run(ONE, 3, FAST, 60))
                            .problem())
                    .isEqualTo(Problem.None);
        }

        @Test
        void areBrokenByALoadBelowTheCapacityToo() {
            TrialMeasurement odd = Load.trial(ONE, 1, FAST, pass(1, 20), fail(4, Miss.ERRORS), pass(16, 60));

            assertThat(verdict(Specs.users(), odd).problem()).isEqualTo(Problem.Scalability);
        }

        @Test
        void ofRatesFollowTheNumberOfCells() {
            TrialMeasurement one = Load.trial(ONE, 1, FAST, open(pass(20, 20)), open(fail(40, Miss.OVERLOADED)));
            TrialMeasurement two = Load.trial(TWO, 1, FAST, open(pass(40, 40)), open(fail(80, Miss.OVERLOADED)));

            assertThat(verdict(Specs.rate(), one).problem()).isEqualTo(Problem.Scalability);
            assertThat(verdict(Specs.rate(), one, two).problem()).isEqualTo(Problem.None);
        }

        private RungResult[] twice() {
            return new RungResult[] {pass(1, 20), pass(4, 120), fail(16, Miss.ERRORS)};
        }
    }

    @Nested
    class Demand {

        @Test
        void isMissedWhenEveryCellIsWhollyBelowIt() {
            assertThat(problemOf(201)).isEqualTo(Problem.Scalability);
            assertThat(problemOf(200)).isEqualTo(Problem.None);
            assertThat(verdict(Specs.demanding(Mode.Users, 1_201), run(ONE, 1, FAST, 100), run(TWO, 1, FAST, 200))
                            .headline())
                    .contains(", but no measured cell meets the demand of 1,201 requests/s");
        }

        @Test
        void isLookedAtInTheRecommendedCell() {
            List<CellFigures> cells = figures(Specs.users(), run(ONE, 1, FAST, 100), run(TWO, 1, FAST, 200));

            assertThat(DemandOutcome.of(150, Optional.of(TWO), cells, Mode.Users)
                            .fails())
                    .isFalse();
            assertThat(DemandOutcome.of(150, Optional.of(ONE), cells, Mode.Users)
                            .fails())
                    .isTrue();
            assertThat(DemandOutcome.of(150, Optional.of(ONE), cells, Mode.Users)
                            .inWords())
                    .isEqualTo("400m-x1 fails at or below the demand of 150 requests/s");
        }

        @Test
        void isMissedWhereARateAtOrBelowItFailsInAtLeastHalfOfTheRuns() {
            List<CellFigures> odd = figures(Specs.rate(), rates(1, Miss.ERRORS), rates(2, null));

            assertThat(DemandOutcome.of(9, Optional.of(ONE), odd, Mode.Rate).fails())
                    .isFalse();
            assertThat(DemandOutcome.of(10, Optional.of(ONE), odd, Mode.Rate).fails())
                    .isTrue();
            assertThat(DemandOutcome.of(
                                    10,
                                    Optional.of(ONE),
                                    figures(Specs.rate(), rates(1, Miss.ERRORS), rates(2, null), rates(3, null)),
                                    Mode.Rate)
                            .fails())
                    .isFalse();
        }

        @Test
        void isNotMissedByARungOfASearchThatFailedByChance() {
            CapacityEstimate estimate = new CapacityEstimate(CapacityEstimate.Kind.MEASURED, 104, 95, 113, true);
            TrialMeasurement chance = search(estimate, open(fail(99, Miss.LATENCY)), open(pass(102, 102)));
            TrialMeasurement odd = search(estimate, open(fail(80, Miss.ERRORS)), open(pass(102, 102)));
            CoffeeShopExperimentSpec spec = Specs.demanding(Mode.Capacity, 100);

            assertThat(verdict(spec, chance).problem()).isEqualTo(Problem.None);
            assertThat(verdict(spec, odd).problem()).isEqualTo(Problem.Scalability);
        }

        private TrialMeasurement search(CapacityEstimate estimate, RungResult... rungs) {
            return Load.searched(Load.trial(ONE, 1, FAST, rungs), estimate);
        }

        /** 20 pass, 40 fail, and 10 may. */
        private TrialMeasurement rates(int repetition, @Nullable Miss at10) {
            RungResult ten = at10 == null ? pass(10, 10) : fail(10, at10);
            return Load.trial(ONE, repetition, FAST, open(ten), open(pass(20, 20)), open(fail(40, Miss.OVERLOADED)));
        }

        private Problem problemOf(int demand) {
            return verdict(Specs.demanding(Mode.Users, demand), run(ONE, 1, FAST, 100), run(TWO, 1, FAST, 200))
                    .problem();
        }

        private List<CellFigures> figures(CoffeeShopExperimentSpec spec, TrialMeasurement... trials) {
            var percentile = spec.objective().oneRequest().latencyPercentile();
            List<CellRuns> runs = Stream.of(trials)
                    .map(TrialMeasurement::cell)
                    .distinct()
                    .map(cell -> CellRuns.of(cell, List.of(trials), spec.load()))
                    .toList();
            Models models = Models.fit(runs, percentile);
            return runs.stream()
                    .map(each -> CellFigures.of(each, models, percentile))
                    .toList();
        }
    }
}
