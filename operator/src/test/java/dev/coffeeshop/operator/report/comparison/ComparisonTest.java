package dev.coffeeshop.operator.report.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.coffeeshop.operator.json.Difference;
import dev.coffeeshop.operator.report.PlantedShop;
import dev.coffeeshop.operator.report.SampleReport;
import dev.coffeeshop.operator.report.model.ReportModel;
import dev.coffeeshop.operator.simulation.SpecSample;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final SpecSample REPEATED =
            SpecSample.base().with("/design/repetitions", 5).with("/load/users/counts", List.of(1, 4, 16, 64));

    private static final ReportModel SLOW = report("slow", REPEATED, 10);
    private static final ReportModel FAST = report("fast", REPEATED.with("/workload/image", "shop:2"), 5);

    /** The less CPU an order takes, the more are served. */
    private static ReportModel report(String name, SpecSample sample, double cpuMilliseconds) {
        return ReportModel.of(SampleReport.of(
                name, sample.build(), new PlantedShop(8, cpuMilliseconds, 0, 0, 1e9, Integer.MAX_VALUE), _ -> false));
    }

    @Test
    void ratiosOfCapacitiesHoldThePlantedOne() {
        Comparison comparison = Comparison.of(SLOW, FAST);

        assertThat(comparison.obstacles()).isEmpty();
        assertThat(comparison.rows()).hasSize(4).allSatisfy(row -> {
            assertThat(row.judgement()).isEqualTo("more");
            assertThat(row.ratio())
                    .hasValueSatisfying(ratio -> assertThat(ratio.value()).isBetween(1.7, 2.3));
        });
        assertThat(Comparison.of(FAST, SLOW).rows())
                .allSatisfy(row -> assertThat(row.judgement()).isEqualTo("less"));
    }

    @Test
    void namesWhatWasAskedForDifferently() {
        assertThat(Comparison.of(SLOW, FAST).differences())
                .extracting(Difference::path, Difference::other)
                .containsExactly(tuple("workload.image", "\"shop:2\""));
    }

    @Test
    void refusesFiguresOfDifferentKinds() {
        ReportModel search = report(
                "search",
                SpecSample.base()
                        .with("/load/mode", "Capacity")
                        .with("/load/users", null)
                        .with(
                                "/load/capacity",
                                Map.of("maxRequestsPerSecond", 500, "tolerancePercent", 10, "arrival", "Poisson")),
                5);
        ReportModel stricter = report("stricter", REPEATED.with("/objective/underLoad/maxLatencyMilliseconds", 100), 5);

        assertThat(Comparison.of(SLOW, search).obstacles())
                .anySatisfy(obstacle -> assertThat(obstacle).contains("different modes (Users and Capacity)"));
        assertThat(Comparison.of(SLOW, stricter).obstacles())
                .anySatisfy(obstacle -> assertThat(obstacle).contains("objective.underLoad differs"));
        assertThat(Comparison.of(SLOW, stricter).rows())
                .allSatisfy(row -> assertThat(row.ratio()).isEmpty());
    }

    @Test
    void cellsOfOnlyOneAreShownWithoutARatio() {
        ReportModel wider = report("wider", REPEATED.with("/matrix/replicas", List.of(1, 2, 4)), 10);

        assertThat(Comparison.of(SLOW, wider).rows())
                .filteredOn(row -> row.cell().replicas() == 4)
                .hasSize(2)
                .allSatisfy(row -> {
                    assertThat(row.one()).isEmpty();
                    assertThat(row.judgement()).isEqualTo("not in both");
                });
    }

    @Test
    void thePageSaysItInWords() {
        assertThat(ComparisonSections.main(Comparison.of(SLOW, FAST)).toString())
                .contains("slow beside fast", "fast ÷ slow", "fast serves", "different times");
    }
}
