package dev.coffeeshop.operator.analysis;

import static dev.coffeeshop.operator.analysis.Load.fail;
import static dev.coffeeshop.operator.analysis.Load.invalid;
import static dev.coffeeshop.operator.analysis.Load.open;
import static dev.coffeeshop.operator.analysis.Load.pass;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.coffeeshop.measurement.CapacityEstimate;
import dev.coffeeshop.measurement.CapacityEstimate.Kind;
import dev.coffeeshop.measurement.Invalidity.Reason;
import dev.coffeeshop.measurement.RungResult;
import dev.coffeeshop.measurement.RungResult.Miss;
import dev.coffeeshop.operator.api.v1alpha1.CellStatus;
import dev.coffeeshop.operator.api.v1alpha1.CellStatus.BreakingPoint;
import dev.coffeeshop.operator.api.v1alpha1.CellStatus.BreakingPoint.How;
import dev.coffeeshop.operator.api.v1alpha1.CellStatus.CapacityNote;
import dev.coffeeshop.operator.api.v1alpha1.CellStatus.Estimate;
import dev.coffeeshop.operator.api.v1alpha1.LoadSpec.Mode;
import dev.coffeeshop.operator.api.v1alpha1.LoadSpec.Routing;
import dev.coffeeshop.operator.api.v1alpha1.ObjectiveSpec.LatencyPercentile;
import dev.coffeeshop.operator.design.Cell;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The greatest rate that may be offered is 500 requests a second. */
class SearchCapacityTest {

    private static final Cell CELL = new Cell(400, 1);
    private static final CapacityEstimate CONVERGED = new CapacityEstimate(Kind.MEASURED, 104, 95, 113, true);
    private static final RungResult PROBE = pass(32, 130);
    private static final RungResult[] RUNGS = {
        PROBE,
        open(pass(90, 90)),
        open(fail(130, Miss.OVERLOADED)),
        open(pass(102, 102)),
        open(fail(109, Miss.LATENCY)),
        open(pass(118, 118)),
        open(fail(100, Miss.LATENCY))
    };

    @Test
    void theFigureIsWhatTheSearchBelievesIn() {
        TrialCapacity.Found found = found(CONVERGED, RUNGS);

        assertThat(found.perSecond()).isEqualTo(104);
        assertThat(found.bounded()).isTrue();
        assertThat(found.detail()).isEqualTo("search ended after 6 rungs");
    }

    @Test
    void theResolutionHoldsHalfOfWhatIsBelieved() {
        TrialCapacity.Found found = found(CONVERGED, RUNGS);

        assertThat(found.resolution()).isGreaterThanOrEqualTo(Math.log(113.0 / 95) / 2);
        assertThat(found.resolution()).isCloseTo(Math.log(113.0 / 95) / 2, within(1e-3));
    }

    @Test
    void itRestsOnTheGreatestRateThatPassedWithinTheBelief() {
        assertThat(found(CONVERGED, RUNGS).rung().level()).isEqualTo(102);
    }

    @Test
    void orOnTheNearestThatPassed() {
        assertThat(found(CONVERGED, open(pass(118, 118)), open(pass(140, 140)))
                        .rung()
                        .level())
                .isEqualTo(118);
    }

    @Test
    void closedProbesAreNoRatesAndInvalidRungsCountForNothing() {
        TrialCapacity.Found found = found(
                CONVERGED, pass(108, 300), invalid(open(pass(107, 107)), Reason.NOT_STEADY), open(pass(102, 102)));

        assertThat(found.rung().level()).isEqualTo(102);
        assertThat(found.detail()).isEqualTo("search ended after 1 rungs");
    }

    @Test
    void nearTheCapacityFailingIsChanceAndFarBelowItIsOdd() {
        assertThat(found(CONVERGED, RUNGS).failedBelow()).isEmpty();
        assertThat(found(CONVERGED, open(fail(80, Miss.ERRORS)), open(pass(102, 102)))
                        .failedBelow())
                .containsExactly(80.0);
    }

    @Test
    void aSearchThatDidNotConvergeSaysSo() {
        assertThat(found(new CapacityEstimate(Kind.MEASURED, 104, 80.25, 140, false), RUNGS)
                        .detail())
                .isEqualTo("search ended after 6 rungs, not converged: 80.2 to 140 requests/s");
    }

    @Test
    void aLowerBoundSaysWhoseLimitItIs() {
        TrialCapacity.Found spec =
                found(new CapacityEstimate(Kind.LOWER_BOUND, 500, 480, 500, true), open(pass(500, 500)));
        TrialCapacity.Found generator =
                found(new CapacityEstimate(Kind.LOWER_BOUND, 350, 340, 350, true), open(pass(350, 350)));

        assertThat(spec.bounded()).isFalse();
        assertThat(spec.detail()).isEqualTo("nothing failed up to 500 requests/s, the most that load.capacity permits");
        assertThat(generator.detail())
                .isEqualTo("nothing failed up to 350 requests/s, the most that the load generator may be asked for");
    }

    @Test
    void noRateIsWorthOffering() {
        assertThat(capacity(new CapacityEstimate(Kind.NONE, 0.1, 0.1, 0.1, true), open(fail(2.5, Miss.ERRORS))))
                .isEqualTo(new TrialCapacity.None("2.5 requests/s already fails, and so does every greater load"));
        assertThat(capacity(CONVERGED, open(fail(80, Miss.ERRORS)))).isInstanceOf(TrialCapacity.None.class);
    }

    @Test
    void searchesOfferOtherRatesEachTimeAndStillHaveABreakingPoint() {
        CellStatus cell = cell(
                search(1, CONVERGED, RUNGS),
                search(
                        2,
                        new CapacityEstimate(Kind.MEASURED, 100, 93, 108, true),
                        open(pass(98, 98)),
                        open(fail(111, Miss.ERRORS)),
                        open(fail(120, Miss.LATENCY))));

        assertThat(cell.breakingPoint()).isEqualTo(new BreakingPoint("109", How.Errors, null));
        assertThat(cell.capacityNote()).isEqualTo(CapacityNote.Measured);
        assertThat(cell.usersAtCapacity()).isNull();
    }

    @Test
    void anIntervalIsNoNarrowerThanTheSearch() {
        CellStatus cell = cell(search(1, CONVERGED, RUNGS), search(2, CONVERGED, RUNGS));

        assertThat(cell.capacity()).isEqualTo(new Estimate("104", "95.4", "113"));
        assertThat(cell.capacityDetail()).isEqualTo("search ended after 6 rungs");
    }

    private static CellStatus cell(TrialMeasurement... trials) {
        var spec = Specs.of(Mode.Capacity, Routing.Endpoints, LatencyPercentile.P50);
        return ExperimentAnalysis.analyse(spec, List.of(CELL), List.of(trials), List.of())
                .cells()
                .getFirst();
    }

    private static TrialMeasurement search(int repetition, CapacityEstimate estimate, RungResult... rungs) {
        return Load.searched(Load.trial(CELL, repetition, 6, rungs), estimate);
    }

    private static TrialCapacity.Found found(CapacityEstimate estimate, RungResult... rungs) {
        return (TrialCapacity.Found) capacity(estimate, rungs);
    }

    private static TrialCapacity capacity(CapacityEstimate estimate, RungResult... rungs) {
        return new SearchCapacity(500).capacity(Load.result(null, List.of(rungs), estimate));
    }
}
