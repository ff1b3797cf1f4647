package dev.coffeeshop.operator.analysis;

import static dev.coffeeshop.operator.analysis.Load.exit;
import static dev.coffeeshop.operator.analysis.Load.fail;
import static dev.coffeeshop.operator.analysis.Load.pass;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coffeeshop.measurement.RungResult;
import dev.coffeeshop.measurement.RungResult.Miss;
import dev.coffeeshop.operator.analysis.TrialMeasurement.ContainerExit;
import dev.coffeeshop.operator.api.v1alpha1.CellStatus.BreakingPoint;
import dev.coffeeshop.operator.api.v1alpha1.CellStatus.BreakingPoint.How;
import dev.coffeeshop.operator.api.v1alpha1.LoadSpec.Mode;
import dev.coffeeshop.operator.design.Cell;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BreakingPointsTest {

    /** The third rung, of 100 users, lasts from second 300 to second 310. */
    private static final RungResult[] CRASHING = {
        pass(1, 20), pass(10, 100), fail(100, Miss.ERRORS), fail(1_000, Miss.ERRORS)
    };

    @Test
    void theLeastLoadThatFailsAboveTheCapacity() {
        assertThat(breaking(run(1, pass(1, 20), fail(4, Miss.LATENCY), pass(16, 60), fail(64, Miss.REJECTED))))
                .contains(new BreakingPoint("64", How.Rejected, null));
    }

    @Test
    void anExitWithinTheRungIsACrashWithItsReason() {
        assertThat(breaking(run(1, List.of(exit(305, "OOMKilled")), CRASHING)))
                .contains(new BreakingPoint("100", How.Crashed, "OOMKilled"));
    }

    @Test
    void anExitMayComeALittleLateAndItsTimeIsCutToSeconds() {
        assertThat(how(run(1, List.of(exit(314, "Error")), CRASHING))).contains(How.Crashed);
        assertThat(how(run(1, List.of(exit(315, "Error")), CRASHING))).contains(How.Errors);
        assertThat(how(run(1, List.of(exit(300, "Error")), CRASHING))).contains(How.Crashed);
        assertThat(how(run(1, List.of(exit(299, "Error")), CRASHING))).contains(How.Errors);
    }

    @Test
    void whatHappensInFewerThanHalfOfTheRunsIsNoBreakingPoint() {
        Repetition good = run(1, pass(1, 20), pass(4, 60));
        Repetition bad = run(2, pass(1, 20), fail(4, Miss.ERRORS));

        assertThat(breaking(good, good, bad)).isEmpty();
        assertThat(how(good, bad)).contains(How.Errors);
    }

    @Test
    void theWorstThatHalfOfTheRunsShowOrExceed() {
        Repetition crashed = run(1, List.of(exit(305, "OOMKilled")), CRASHING);
        Repetition errors = run(2, CRASHING);
        Repetition late = run(3, pass(1, 20), pass(10, 100), fail(100, Miss.LATENCY));

        assertThat(how(crashed, errors, late)).contains(How.Errors);
        assertThat(how(crashed, crashed, late)).contains(How.Crashed);
        assertThat(how(crashed, late, late)).contains(How.LatencyMissed);
    }

    @Test
    void aBacklogThatGrowsIsLateness() {
        assertThat(how(run(1, fail(10, Miss.OVERLOADED)))).contains(How.LatencyMissed);
    }

    private static Repetition run(int repetition, RungResult... rungs) {
        return run(repetition, List.of(), rungs);
    }

    private static Repetition run(int repetition, List<ContainerExit> exits, RungResult... rungs) {
        TrialMeasurement trial = Load.trial(new Cell(400, 1), repetition, Load.baseline(18_000L), exits, rungs);
        return Repetition.of(trial, new UsersCapacity());
    }

    private static Optional<BreakingPoint> breaking(Repetition... repetitions) {
        return BreakingPoints.of(List.of(repetitions), Mode.Users);
    }

    private static Optional<How> how(Repetition... repetitions) {
        return breaking(repetitions).map(BreakingPoint::how);
    }
}
