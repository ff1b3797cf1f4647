package dev.coffeeshop.operator.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffeeshop.operator.analysis.manifest.DeploymentPatch;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentSpec;
import dev.coffeeshop.operator.api.v1alpha1.RecommendationStatus;
import dev.coffeeshop.operator.design.Cell;
import dev.coffeeshop.operator.simulation.SpecSample;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecommendationTest {

    private static final Cell SMALL = new Cell(200, 1);
    private static final Cell SMALL_TWICE = new Cell(200, 2);
    private static final Cell LARGE = new Cell(400, 1);
    private static final Cell LARGE_TWICE = new Cell(400, 2);
    private static final Cell HUGE = new Cell(800, 1);
    private static final List<Cell> MATRIX = List.of(HUGE, LARGE_TWICE, LARGE, SMALL_TWICE, SMALL);

    @ParameterizedTest
    @CsvSource({"40, 200m-x1", "41, 400m-x1", "81, 200m-x2", "90, 200m-x2", "91, 400m-x2", "160, 400m-x2", "161,"})
    void theLeastCpuThatSuffices(int demand, String expected) {
        assertThat(recommendation(demanding(demand), singleRuns()).cell()).isEqualTo(expected);
    }

    /** A core for 1 and half a GiB for 10 an hour: 200m-x2 costs 20.4, 800m-x1 only 10.8. */
    @Test
    void theLowestPriceWherePricesAreSet() {
        List<TrialMeasurement> trials = new ArrayList<>(List.of(singleRuns()));
        trials.add(Figures.saturated(HUGE, 1, 95));
        TrialMeasurement[] all = trials.toArray(TrialMeasurement[]::new);

        RecommendationStatus status = recommendation(priced(demanding(85), "1", "20"), all);

        assertThat(status.cell()).isEqualTo("800m-x1");
        assertThat(status.pricePerHour()).isEqualTo(Decimal.of(0.8 * 1 + 0.5 * 20));
        assertThat(recommendation(demanding(85), all).cell())
                .as("with the least CPU")
                .isEqualTo("200m-x2");
    }

    @Test
    void everyFieldOfIt() {
        CoffeeShopExperimentSpec spec = priced(demanding(120), "0.035", "0.004").build();

        RecommendationStatus status = recommendation(spec, singleRuns());

        assertThat(status)
                .isEqualTo(new RecommendationStatus(
                        120,
                        "400m-x2",
                        new Quantity("400m"),
                        2,
                        Decimal.of(100 * (160.0 / 120 - 1)),
                        Decimal.of(0.8 * 0.035 + 2 * 0.5 * 0.004),
                        DeploymentPatch.of(spec.workload(), LARGE_TWICE),
                        null,
                        "400m-x2 is the measured cell with the lowest price that serves 120 requests a second: 160, from"
                                + " a single run, so without an interval. No autoscaler: what limits 400m-x2 is unknown."
                                + " Put the names of your Deployment and container in the place of \"workload\"."));
    }

    /** Two runs 2 % either way of 160, and t(0.975, 1) = 12.706, leave much less for certain. */
    @Test
    void theLowerEndOfTheIntervalHasToSuffice() {
        TrialMeasurement[] trials = {Figures.saturated(LARGE, 1, 157), Figures.saturated(LARGE, 2, 163)};
        double lower = Figures.of(SpecSample.spec(), List.of(LARGE), List.of(trials))
                .of(LARGE)
                .known()
                .orElseThrow()
                .perSecond()
                .lower();
        int enough = (int) Math.floor(lower);

        assertThat(lower).isBetween(110.0, 150.0);
        RecommendationStatus served = recommendation(demanding(enough), trials);
        assertThat(served.cell()).isEqualTo("400m-x1");
        assertThat(served.reason()).contains("the lower end of its 95 % interval being " + Decimal.of(lower));
        assertThat(served.headroomPercent()).isEqualTo(Decimal.of(100 * (lower / enough - 1)));
        assertThat(recommendation(demanding(enough + 1), trials).cell()).isNull();
    }

    @Test
    void theBestIsNamedWhereNoneSuffices() {
        RecommendationStatus status = recommendation(demanding(500), singleRuns());

        assertThat(status)
                .isEqualTo(new RecommendationStatus(
                        500,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        "No measured cell serves 500 requests a second; 400m-x2 serves most: 160, from a single run, so"
                                + " without an interval. There is no evidence beyond the measured cells: 200m was measured"
                                + " with 2 of the 6 replica counts that a law needs; 400m was measured with 2 of the 6"
                                + " replica counts that a law needs."));
    }

    @Test
    void nothingIsSaidToBeTheBestWhereNothingPassed() {
        assertThat(recommendation(demanding(10), Figures.broken(SMALL, 1)).reason())
                .isEqualTo("No measured cell serves 10 requests a second; none has a capacity.");
    }

    @Test
    void aPriceWithoutMemorySaysSo() {
        CoffeeShopExperimentSpec spec = priced(demanding(40), "0.035", "0.004")
                .with("/workload/image", null)
                .with("/workload/deploymentRef", Map.of("name", "my-api", "container", "api"))
                .build();

        RecommendationStatus status = recommendation(spec, singleRuns());

        assertThat(status.pricePerHour()).isEqualTo(Decimal.of(0.2 * 0.035));
        assertThat(status.reason())
                .endsWith("The price is that of CPU alone: how much memory the Deployment asks for is not known.");
    }

    @Test
    void withoutADemandThereIsNone() {
        assertThat(ExperimentAnalysis.analyse(SpecSample.spec(), MATRIX, List.of(singleRuns()), List.of())
                        .recommendation())
                .isNull();
    }

    @Test
    void aDemandIsAnsweredWithTheFindings() {
        assertThat(ExperimentAnalysis.analyse(demanding(120).build(), MATRIX, List.of(singleRuns()), List.of())
                        .recommendation())
                .extracting(RecommendationStatus::cell)
                .isEqualTo("400m-x2");
    }

    private static TrialMeasurement[] singleRuns() {
        return new TrialMeasurement[] {
            Figures.saturated(SMALL, 1, 40),
            Figures.saturated(SMALL_TWICE, 1, 90),
            Figures.saturated(LARGE, 1, 80),
            Figures.saturated(LARGE_TWICE, 1, 160)
        };
    }

    private static SpecSample demanding(int requestsPerSecond) {
        return SpecSample.base().with("/demand", Map.of("requestsPerSecond", requestsPerSecond));
    }

    private static SpecSample priced(SpecSample spec, String cpu, String memory) {
        return spec.with("/cost", Map.of("currency", "EUR", "cpuHour", cpu, "memoryGibibyteHour", memory));
    }

    private static RecommendationStatus recommendation(SpecSample spec, TrialMeasurement... trials) {
        return recommendation(spec.build(), trials);
    }

    private static RecommendationStatus recommendation(CoffeeShopExperimentSpec spec, TrialMeasurement... trials) {
        return Recommendation.of(spec, Figures.of(spec, MATRIX, List.of(trials)).cells())
                .orElseThrow()
                .status(_ -> Optional.empty(), List.of());
    }
}
