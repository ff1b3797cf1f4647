package dev.coffeeshop.operator.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.coffeeshop.operator.api.v1alpha1.CellStatus.Estimate;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentSpec;
import dev.coffeeshop.operator.api.v1alpha1.RecommendationStatus;
import dev.coffeeshop.operator.api.v1alpha1.ScalingLawStatus;
import dev.coffeeshop.operator.api.v1alpha1.ScalingLawStatus.Kind;
import dev.coffeeshop.operator.api.v1alpha1.ScalingStatus;
import dev.coffeeshop.operator.api.v1alpha1.ScalingStatus.Axis;
import dev.coffeeshop.operator.api.v1alpha1.ScalingStatus.Judgement;
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

    @Test
    void aLawWithoutItsCoefficientPromisesNothing() {
        assertThat(recommendation(601, 6, law(Kind.Amdahl, "100", null, null, null, "5"))
                        .reason())
                .endsWith("no law was fitted to 200m.");
    }

    /** SPEC SDM91 (Gunther 2007): the peak is 1884 at 96.52. Amdahl with 5 % at 16 replicas: 9.142857. */
    @Test
    void knownCurves() {
        assertThat(perSecond(law(Kind.UniversalScalability, "89.995", "0.02773", "0.00010437", null, "5"), 97))
                .isCloseTo(1884, within(1.0));
        assertThat(perSecond(law(Kind.Amdahl, "1", "0.05", null, null, "5"), 16))
                .isCloseTo(9.142857, within(1e-6));
        assertThat(perSecond(law(Kind.Bottleneck, "30", null, null, "100", "5"), 3))
                .isEqualTo(90);
        assertThat(perSecond(law(Kind.Bottleneck, "30", null, null, "100", "5"), 4))
                .isEqualTo(100);
        assertThat(LawCurve.of(law(null, null, null, null, null, null))).isEmpty();
    }

    private static double perSecond(ScalingLawStatus law, int replicas) {
        return LawCurve.of(law).orElseThrow().perSecond(replicas);
    }

    private static RecommendationStatus recommendation(int demand, int points, ScalingLawStatus law) {
        return recommendation(demand, points, trials(points), law);
    }

    private static RecommendationStatus recommendation(
            int demand, int replicaCounts, List<TrialMeasurement> trials, ScalingLawStatus law) {
        CoffeeShopExperimentSpec spec = SpecSample.base()
                .with("/demand", Map.of("requestsPerSecond", demand))
                .build();
        ScalingStatus line = new ScalingStatus(
                Axis.Out, "200m", "1", "" + replicaCounts, null, null, Judgement.Scales, null, null, law);
        List<CellFigures> cells = Figures.of(spec, cells(replicaCounts), trials).cells();
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

    private static ScalingLawStatus linear(@Nullable String heldOutErrorPercent) {
        return law(Kind.Linear, "100", null, null, null, heldOutErrorPercent);
    }

    private static ScalingLawStatus law(
            @Nullable Kind kind,
            @Nullable String perReplica,
            @Nullable String contention,
            @Nullable String coherency,
            @Nullable String bound,
            @Nullable String heldOutErrorPercent) {
        return new ScalingLawStatus(
                kind,
                estimate(perReplica),
                estimate(contention),
                estimate(coherency),
                estimate(bound),
                null,
                heldOutErrorPercent,
                null);
    }

    private static @Nullable Estimate estimate(@Nullable String value) {
        return value == null ? null : new Estimate(value, null, null);
    }
}
