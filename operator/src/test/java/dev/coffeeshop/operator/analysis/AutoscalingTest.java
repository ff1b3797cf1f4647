package dev.coffeeshop.operator.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffeeshop.operator.analysis.manifest.AutoscalerManifest;
import dev.coffeeshop.operator.api.v1alpha1.CellStatus.LimitingFactor;
import dev.coffeeshop.operator.api.v1alpha1.CellStatus.LimitingFactor.Factor;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentSpec;
import dev.coffeeshop.operator.design.Cell;
import dev.coffeeshop.operator.simulation.SpecSample;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** One, two and four replicas of 400m serve 100, 200 and 400 requests a second. */
class AutoscalingTest {

    private static final Cell ONE = new Cell(400, 1);
    private static final Cell TWO = new Cell(400, 2);
    private static final Cell FOUR = new Cell(400, 4);

    /** At the capacity, 0.38 of 0.4 cores are 95 %. */
    @Test
    void followsTheUseOfCpu() {
        assertThat(autoscaling(TWO, 150, 0.38, List.of(ONE, TWO)))
                .isEqualTo(new Autoscaling.Follows(
                        76,
                        1,
                        2,
                        "The autoscaler holds 76 % of the CPU request, 80 % of the 95 % used at the capacity, with 1 to 2"
                                + " replicas."));
    }

    @ParameterizedTest
    @CsvSource({"0.4, 80", "0.35, 70", "0.1, 20", "0.0001, 1"})
    void theTargetIsFourFifthsOfTheUseAtTheCapacity(double cores, int target) {
        assertThat(autoscaling(TWO, 150, cores, List.of(ONE, TWO)))
                .isInstanceOfSatisfying(
                        Autoscaling.Follows.class,
                        follows -> assertThat(follows.utilizationPercent()).isEqualTo(target));
    }

    /** On target two replicas serve 160, three 240. */
    @ParameterizedTest
    @CsvSource({"160, 2", "161, 3", "200, 3"})
    void coversTheDemandOnTarget(int demand, int most) {
        assertThat(most(autoscaling(TWO, demand, 0.38, List.of(ONE, TWO)))).isEqualTo(most);
    }

    @Test
    void promisesNothingBeyondWhatWasMeasured() {
        assertThat(autoscaling(TWO, 200, 0.38, List.of(ONE, TWO)).reason())
                .endsWith("with 1 to 3 replicas, of which more than 2 were not measured at 400m and promise nothing.");
        assertThat(autoscaling(TWO, 200, 0.38, List.of(ONE, TWO, FOUR)).reason())
                .endsWith("with 1 to 4 replicas.");
    }

    @Test
    void replicasThatServeLessOrNothingAreNoneToScaleTo() {
        List<TrialMeasurement> trials = List.of(
                Figures.broken(ONE, 1),
                Figures.using(0.38, Figures.saturated(TWO, 1, 200)),
                Figures.saturated(FOUR, 1, 190));

        assertThat(autoscaling(TWO, 150, List.of(ONE, TWO, FOUR), trials, Factor.CpuLimit))
                .isEqualTo(new Autoscaling.Withheld(
                        "No autoscaler: 2 is the only number of replicas at 400m that was measured and helps."));
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"CpuLimit", "Unknown"})
    void whatElseLimitsIsNotSeenInTheUseOfCpu(Factor factor) {
        assertThat(autoscaling(TWO, 150, List.of(ONE, TWO), trials(0.38, ONE, TWO), factor))
                .isEqualTo(new Autoscaling.Withheld("No autoscaler: " + factor
                        + ", not the CPU limit, is what limits 400m-x2, so that CPU use does not tell how near it is to"
                        + " its capacity."));
    }

    @Test
    void evidenceThatIsMissingIsNamed() {
        assertThat(autoscaling(TWO, 150, List.of(ONE, TWO), trials(0.38, ONE, TWO), Factor.Unknown))
                .isEqualTo(new Autoscaling.Withheld("No autoscaler: what limits 400m-x2 is unknown (a figure)."));
    }

    @Test
    void withoutCpuUseThereIsNoTarget() {
        List<TrialMeasurement> trials = List.of(Figures.saturated(ONE, 1, 100), Figures.saturated(TWO, 1, 200));

        assertThat(autoscaling(TWO, 150, List.of(ONE, TWO), trials, Factor.CpuLimit))
                .isEqualTo(new Autoscaling.Withheld("No autoscaler: CPU use of 400m-x2 at its capacity is unknown."));
    }

    @Test
    void theRecommendationHoldsItsManifest() {
        CoffeeShopExperimentSpec spec = SpecSample.base()
                .with("/demand", Map.of("requestsPerSecond", 150))
                .build();
        Figures figures = Figures.of(spec, List.of(ONE, TWO), trials(0.38, ONE, TWO));

        assertThat(Recommendation.of(spec, figures.cells())
                        .orElseThrow()
                        .status(_ -> Optional.of(new LimitingFactor(Factor.CpuLimit, "a figure")), List.of())
                        .autoscaler())
                .isEqualTo(AutoscalerManifest.of(spec.workload(), 76, 1, 2));
    }

    private static int most(Autoscaling autoscaling) {
        return switch (autoscaling) {
            case Autoscaling.Follows follows -> follows.maxReplicas();
            case Autoscaling.Withheld _ -> 0;
        };
    }

    private static Autoscaling autoscaling(Cell chosen, int demand, double cores, List<Cell> cells) {
        return autoscaling(chosen, demand, cells, trials(cores, cells.toArray(Cell[]::new)), Factor.CpuLimit);
    }

    private static Autoscaling autoscaling(
            Cell chosen, int demand, List<Cell> cells, List<TrialMeasurement> trials, Factor factor) {
        Figures figures = Figures.of(Specs.users(), cells, trials);
        return Autoscaling.of(
                figures.of(chosen), figures.cells(), demand, Optional.of(new LimitingFactor(factor, "a figure")));
    }

    private static List<TrialMeasurement> trials(double cores, Cell... cells) {
        return Stream.of(cells)
                .map(cell -> Figures.using(cores, Figures.saturated(cell, 1, 100 * cell.replicas())))
                .toList();
    }
}
