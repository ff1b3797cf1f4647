package dev.coffeeshop.operator.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffeeshop.operator.analysis.laws.Law;
import dev.coffeeshop.operator.analysis.laws.LawFinding;
import dev.coffeeshop.operator.analysis.laws.LawFit;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentSpec;
import dev.coffeeshop.operator.api.v1alpha1.RecommendationStatus;
import dev.coffeeshop.operator.api.v1alpha1.ScalingStatus.Axis;
import dev.coffeeshop.operator.design.Cell;
import dev.coffeeshop.operator.simulation.SpecSample;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Replicas of 200m that serve 100 requests a second each. */
class ExtrapolationTest {

    /** With 5 % taken off, 7 replicas serve 665, 8 serve 760 and 12, twice what was measured, serve 1140. */
    @ParameterizedTest
    @CsvSource({"601, 7", "665, 7", "666, 8", "1140, 12", "1141,"})
    void theFewestReplicasThatTheLawPromises(int demand, @Nullable Integer replicas) {
        assertThat(recommendation(demand, 6, linear("5")).replicas()).isEqualTo(replicas);
    }

    @ParameterizedTest
    @CsvSource({"6, 10, 7", "6, 10.1,", "5, 5,", "7, 5, 8"})
    void sixPointsAndAnErrorOfTenPercentAreAskedFor(int points, String error, @Nullable Integer replicas) {
        int demand = points * 100 + 1;

        assertThat(recommendation(demand, points, linear(error)).replicas()).isEqualTo(replicas);
    }

    @Test
    void aPredictionSaysThatItIsOne() {
        RecommendationStatus status = recommendation(650, 6, linear("5"));

        assertThat(status.cell()).as("no measured cell").isNull();
        assertThat(status.cpuLimit()).isEqualTo(new Quantity("200m"));
        assertThat(status.headroomPercent()).isEqualTo(Decimal.of(100 * (700 * 0.95 / 650 - 1)));
        assertThat(status.patch()).contains("replicas: 7");
        assertThat(status.autoscaler()).isNull();
        assertThat(status.reason())
                .startsWith(
                        "No measured cell serves 650 requests a second; 200m-x6 serves most: 600, from a single run, so"
                                + " without an interval. By the law fitted at 200m, which errs by 5 % for a number of replicas that"
                                + " it was not fitted to, 7 replicas serve 700, and at least 665: measure it before you rely on it."
                                + " No autoscaler beyond the measured cells.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            5 | 5    | 200m was measured with 5 of the 6 replica counts that a law needs.
            6 | 12.3 | the law of 200m errs by 12.3 %, and 10 % is the most.
            6 |      | no law was fitted to 200m.
            6 | 5    | the law of 200m promises too little up to 12 replicas, twice what was measured.
            """)
    void whatIsMissingIsNamed(int points, @Nullable String error, String expected) {
        RecommendationStatus status = recommendation(5_000, points, linear(error));

        assertThat(status.patch()).isNull();
        assertThat(status.reason()).endsWith("There is no evidence beyond the measured cells: " + expected);
    }

    @Test
    void aLowerBoundIsNoPoint() {
        List<TrialMeasurement> trials = new ArrayList<>(trials(5));
        trials.add(Figures.growing(new Cell(200, 6), 1, 600));

        assertThat(recommendation(601, 6, trials, linear("5")).reason())
                .contains("measured with 5 of the 6 replica counts");
    }

    private static RecommendationStatus recommendation(int demand, int points, Optional<LineLaw> law) {
        return recommendation(demand, points, trials(points), law);
    }

    private static RecommendationStatus recommendation(
            int demand, int replicaCounts, List<TrialMeasurement> trials, Optional<LineLaw> law) {
        CoffeeShopExperimentSpec spec = SpecSample.base()
                .with("/demand", Map.of("requestsPerSecond", demand))
                .build();
        List<CellFigures> cells = Figures.of(spec, cells(replicaCounts), trials).cells();
        ScalingLine line = new ScalingLine(Axis.Out, cells.getFirst(), cells.getLast(), Optional.empty(), 70, law);
        return Recommendation.of(spec, cells).orElseThrow().status(_ -> Optional.empty(), List.of(line));
    }

    private static List<Cell> cells(int replicaCounts) {
        return IntStream.rangeClosed(1, replicaCounts)
                .mapToObj(replicas -> new Cell(200, replicas))
                .toList();
    }

    private static List<TrialMeasurement> trials(int replicaCounts) {
        return cells(replicaCounts).stream()
                .map(cell -> Figures.saturated(cell, 1, 100 * cell.replicas()))
                .toList();
    }

    /** No law without an error. */
    private static Optional<LineLaw> linear(@Nullable String heldOutErrorPercent) {
        return Optional.ofNullable(heldOutErrorPercent)
                .map(Double::parseDouble)
                .map(error -> new LawFit(new Law.Linear(100), error, List.of(), Optional.empty(), 6, List.of()))
                .map(fit -> new LineLaw(new LawFinding.Fitted(fit)));
    }
}
