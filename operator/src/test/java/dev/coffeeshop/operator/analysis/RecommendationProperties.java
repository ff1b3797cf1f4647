package dev.coffeeshop.operator.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.coffeeshop.operator.analysis.statistics.Interval;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentSpec;
import dev.coffeeshop.operator.design.Cell;
import dev.coffeeshop.operator.design.WorkloadPrice;
import dev.coffeeshop.operator.simulation.SpecSample;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;

class RecommendationProperties {

    private static final List<Cell> MATRIX = List.of(
            new Cell(200, 1), new Cell(200, 2), new Cell(200, 4), new Cell(400, 1), new Cell(400, 2), new Cell(800, 1));
    private static final Offset<Double> DIGITS = within(1e-9);

    @Property(tries = 200)
    void nothingCheaperIsRefused(
            @ForAll("good") List<Long> good,
            @ForAll @IntRange(min = 1, max = 3_000) int demand,
            @ForAll @IntRange(max = 9) int memoryPrice) {
        CoffeeShopExperimentSpec spec = spec(demand, memoryPrice);
        WorkloadPrice price = WorkloadPrice.of(spec).orElseThrow();
        List<CellFigures> cells = figures(spec, good).cells();
        List<CellFigures> sufficient =
                cells.stream().filter(cell -> lower(cell) >= demand).toList();
        Optional<CellFigures> chosen =
                Recommendation.of(spec, cells).orElseThrow().cell();

        assertThat(chosen.isPresent()).isEqualTo(!sufficient.isEmpty());
        chosen.ifPresent(cell -> {
            assertThat(lower(cell)).isGreaterThanOrEqualTo(demand);
            assertThat(sufficient)
                    .allSatisfy(other ->
                            assertThat(price.perHour(other.cell())).isGreaterThanOrEqualTo(price.perHour(cell.cell())));
        });
    }

    @Property(tries = 200)
    void aSwappedPairHasTheInverseRatio(@ForAll("good") List<Long> good) {
        Figures figures = figures(SpecSample.spec(), good);
        CellFigures one = figures.cells().getFirst();
        CellFigures other = figures.cells().getLast();
        Interval ratio =
                CapacityRatio.of(one, other, figures.models().capacity()).orElseThrow();
        Interval swapped =
                CapacityRatio.of(other, one, figures.models().capacity()).orElseThrow();

        assertThat(ratio.value() * swapped.value()).isCloseTo(1, DIGITS);
        assertThat(ratio.lower() * swapped.upper()).isCloseTo(1, DIGITS);
        assertThat(ratio.upper() * swapped.lower()).isCloseTo(1, DIGITS);
    }

    @Property(tries = 200)
    void lessConfidenceNeverMakesAnIntervalWider(@ForAll("good") List<Long> good) {
        Figures figures = figures(SpecSample.spec(), good);

        assertThat(UpOrOut.of(figures.cells(), figures.models().capacity(), Optional.empty())
                        .pairs())
                .allSatisfy(pair -> {
                    Interval wide = pair.ratio().orElseThrow();
                    Interval narrow = pair.narrow().orElseThrow();
                    assertThat(narrow.lower()).isGreaterThanOrEqualTo(wide.lower());
                    assertThat(narrow.upper()).isLessThanOrEqualTo(wide.upper());
                });
    }

    /** Good requests in ten seconds of every cell, twice. */
    @Provide
    Arbitrary<List<Long>> good() {
        return Arbitraries.longs().between(10, 30_000).list().ofSize(2 * MATRIX.size());
    }

    private static Figures figures(CoffeeShopExperimentSpec spec, List<Long> good) {
        List<TrialMeasurement> trials = new ArrayList<>();
        for (int index = 0; index < good.size(); index++) {
            trials.add(Figures.saturated(MATRIX.get(index / 2), index % 2 + 1, good.get(index) / 10.0));
        }
        return Figures.of(spec, MATRIX, trials);
    }

    private static CoffeeShopExperimentSpec spec(int demand, int memoryPrice) {
        return SpecSample.base()
                .with("/demand", Map.of("requestsPerSecond", demand))
                .with("/cost", Map.of("currency", "EUR", "cpuHour", "1", "memoryGibibyteHour", "" + memoryPrice))
                .build();
    }

    private static double lower(CellFigures cell) {
        return cell.known().orElseThrow().perSecond().lower();
    }
}
