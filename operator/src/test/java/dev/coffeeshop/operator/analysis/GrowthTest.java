package dev.coffeeshop.operator.analysis;

import static dev.coffeeshop.operator.analysis.Load.crashing;
import static dev.coffeeshop.operator.analysis.Load.exit;
import static dev.coffeeshop.operator.analysis.Load.fail;
import static dev.coffeeshop.operator.analysis.Load.open;
import static dev.coffeeshop.operator.analysis.Load.pass;
import static dev.coffeeshop.operator.analysis.Verdicts.because;
import static dev.coffeeshop.operator.analysis.Verdicts.run;
import static dev.coffeeshop.operator.analysis.Verdicts.saturated;
import static dev.coffeeshop.operator.analysis.Verdicts.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coffeeshop.measurement.CapacityEstimate;
import dev.coffeeshop.measurement.RungResult.Miss;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentSpec;
import dev.coffeeshop.operator.api.v1alpha1.LoadSpec.Mode;
import dev.coffeeshop.operator.api.v1alpha1.VerdictStatus;
import dev.coffeeshop.operator.api.v1alpha1.VerdictStatus.Because.Part;
import dev.coffeeshop.operator.api.v1alpha1.VerdictStatus.Problem;
import dev.coffeeshop.operator.design.Cell;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What exactly is the problem. */
class GrowthTest {

    private static final Cell ONE = new Cell(400, 1);
    private static final Cell TWO = new Cell(400, 2);
    private static final double FAST = 6;
    private static final double SLOW = 60;

    @Test
    void ofPerformanceAndGrowth() {
        assertThat(problem(FAST, 100, 200)).isEqualTo(Problem.None);
        assertThat(problem(SLOW, 100, 200)).isEqualTo(Problem.Performance);
        assertThat(problem(FAST, 100, 139)).isEqualTo(Problem.Scalability);
        assertThat(problem(SLOW, 100, 139)).isEqualTo(Problem.Both);
    }

    @Test
    void isUndeterminedWhereOneOfThemIs() {
        assertThat(verdict(Specs.users(), Load.trial(ONE, 1, null, List.of(), saturated(100)))
                        .problem())
                .isEqualTo(Problem.Undetermined);
        assertThat(verdict(
                                Specs.users(),
                                run(ONE, 1, FAST, 100),
                                run(ONE, 2, FAST, 80),
                                run(TWO, 1, FAST, 140),
                                run(TWO, 2, FAST, 130))
                        .problem())
                .isEqualTo(Problem.Undetermined);
    }

    @Test
    void isNoneWhereASingleCellKeepsWhatItPromises() {
        VerdictStatus verdict = verdict(Specs.users(), run(ONE, 1, FAST, 100));

        assertThat(verdict.problem()).isEqualTo(Problem.None);
        assertThat(because(verdict, Part.Problem))
                .isEqualTo("Fast, and growth is good: no cells are compared; nothing crashed; every listed load holds");
    }

    @Nested
    class Crashes {

        @Test
        void atAnyRungOfAnyCellAreBad() {
            TrialMeasurement scaling = run(TWO, 1, FAST, 200);

            assertThat(verdict(Specs.users(), crashing(run(ONE, 1, FAST, 100), exit(105, "Error")), scaling)
                            .problem())
                    .isEqualTo(Problem.Scalability);
            assertThat(verdict(Specs.users(), run(ONE, 1, FAST, 100), crashing(scaling, exit(305, "OOMKilled")))
                            .problem())
                    .isEqualTo(Problem.Scalability);
        }

        @Test
        void inASingleRunAreBadToo() {
            VerdictStatus verdict = verdict(
                    Specs.users(),
                    run(ONE, 1, FAST, 100),
                    run(ONE, 2, FAST, 101),
                    crashing(run(ONE, 3, FAST, 99), exit(305, "Error")));

            assertThat(verdict.problem()).isEqualTo(Problem.Scalability);
            assertThat(because(verdict, Part.Problem))
                    .isEqualTo("Fast, and growth is bad: 400m-x1 breaks at 16 users: Error in 1 of 3 runs");
            assertThat(verdict.headline())
                    .isEqualTo("Fast for one customer (median 6 ms), and every listed load holds, with 100 requests/s,"
                            + " but it breaks at 16 users: Error in 1 of 3 runs.");
        }

        @Test
        void beforeOrBetweenTheLoadsAreNot() {
            assertThat(verdict(Specs.users(), crashing(run(ONE, 1, FAST, 100), exit(50, "Error")))
                            .problem())
                    .isEqualTo(Problem.None);
        }

        @Test
        void whileASearchFeelsItsWayAreBad() {
            CapacityEstimate estimate = new CapacityEstimate(CapacityEstimate.Kind.MEASURED, 104, 95, 113, true);
            TrialMeasurement search = Load.searched(
                    Load.trial(ONE, 1, FAST, pass(512, 104), open(pass(102, 102)), open(fail(130, Miss.LATENCY))),
                    estimate);
            CoffeeShopExperimentSpec spec = Specs.demanding(Mode.Capacity, 90);

            assertThat(verdict(spec, search).problem()).isEqualTo(Problem.None);
            assertThat(verdict(spec, crashing(search, exit(105, "OOMKilled"))).headline())
                    .contains("it breaks at 512 users: OOMKilled");
        }
    }

    @Nested
    class CellsWithoutCapacity {

        @Test
        void areBadWhereThereIsNoOther() {
            TrialMeasurement[] nothing = {
                Load.trial(ONE, 1, FAST, fail(1, Miss.ERRORS)), Load.trial(TWO, 1, FAST, fail(1, Miss.ERRORS))
            };

            assertThat(verdict(Specs.users(), nothing).problem()).isEqualTo(Problem.Scalability);
            assertThat(because(verdict(Specs.users(), nothing), Part.Problem))
                    .isEqualTo("Fast, and growth is bad: no cell has a capacity");
        }

        @Test
        void leaveOpenWhetherTheOthersGrow() {
            VerdictStatus verdict =
                    verdict(Specs.users(), run(ONE, 1, FAST, 100), Load.trial(TWO, 1, FAST, fail(1, Miss.ERRORS)));

            assertThat(verdict.problem()).isEqualTo(Problem.Undetermined);
            assertThat(because(verdict, Part.Problem)).endsWith("growth is open: scaling out was not judged");
        }
    }

    private static Problem problem(double baseline, double one, double two) {
        return verdict(Specs.users(), run(ONE, 1, baseline, one), run(TWO, 1, baseline, two))
                .problem();
    }
}
