package dev.coffeeshop.operator.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffeeshop.measurement.RungResult.Miss;
import dev.coffeeshop.operator.analysis.statistics.Interval;
import dev.coffeeshop.operator.api.v1alpha1.CellStatus;
import dev.coffeeshop.operator.api.v1alpha1.CellStatus.Estimate;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentSpec;
import dev.coffeeshop.operator.api.v1alpha1.LoadSpec.Mode;
import dev.coffeeshop.operator.design.Cell;
import dev.coffeeshop.operator.design.WorkloadPrice;
import dev.coffeeshop.operator.simulation.SpecSample;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Two replicas of 400m with 512 MiB each; a core costs 3.5 cents an hour and a GiB 0.4 cents. */
class CostPerMillionTest {

    private static final Cell CELL = new Cell(400, 2);
    private static final SpecSample PRICED = SpecSample.base()
            .with("/cost", Map.of("currency", "EUR", "cpuHour", "0.035", "memoryGibibyteHour", "0.004"));
    private static final double EUROS_PER_HOUR = 2 * 0.4 * 0.035 + 2 * 0.5 * 0.004;

    @Test
    void euros() {
        CellStatus cell = cell(PRICED.build(), Figures.saturated(CELL, 1, 200));

        assertThat(EUROS_PER_HOUR).isEqualTo(0.032);
        assertThat(cell.costPerMillionRequests())
                .isEqualTo(new Estimate(Decimal.of(EUROS_PER_HOUR / (200 * 3_600) * 1e6), null, null))
                .isEqualTo(new Estimate("0.0444", null, null));
    }

    @Test
    void theMoreIsServedTheLessARequestCosts() {
        CoffeeShopExperimentSpec spec = PRICED.build();
        TrialMeasurement[] trials = {Figures.saturated(CELL, 1, 190), Figures.saturated(CELL, 2, 210)};
        Interval perSecond = Figures.of(spec, List.of(CELL), List.of(trials))
                .of(CELL)
                .known()
                .orElseThrow()
                .perSecond();

        assertThat(perSecond.lower()).isLessThan(perSecond.upper());
        assertThat(cell(spec, trials).costPerMillionRequests())
                .isEqualTo(new Estimate(
                        Decimal.of(EUROS_PER_HOUR / perSecond.value() / 3_600 * 1e6),
                        Decimal.of(EUROS_PER_HOUR / perSecond.upper() / 3_600 * 1e6),
                        Decimal.of(EUROS_PER_HOUR / perSecond.lower() / 3_600 * 1e6)));
    }

    @Test
    void aCapacityWithoutEndMayCostNothing() {
        Estimate cost = cell(PRICED.build(), Figures.growing(CELL, 1, 199), Figures.growing(CELL, 2, 201))
                .costPerMillionRequests();

        assertThat(cost).extracting(Estimate::lower).isEqualTo("0");
    }

    @Test
    void theMemoryOfADeploymentIsNotKnown() {
        CoffeeShopExperimentSpec spec = PRICED.with("/workload/image", null)
                .with("/workload/deploymentRef", Map.of("name", "my-api", "container", "api"))
                .build();

        assertThat(cell(spec, Figures.saturated(CELL, 1, 200)).costPerMillionRequests())
                .isEqualTo(new Estimate(Decimal.of(2 * 0.4 * 0.035 / (200 * 3_600) * 1e6), null, null));
    }

    @Test
    void absentWithoutPricesAndWithoutACapacity() {
        assertThat(cell(SpecSample.spec(), Figures.saturated(CELL, 1, 200)).costPerMillionRequests())
                .isNull();
        assertThat(cell(PRICED.build(), Figures.broken(CELL, 1)).costPerMillionRequests())
                .isNull();
    }

    @Test
    void nothingCostsNothing() {
        var free = Optional.of(new WorkloadPrice(BigDecimal.ZERO, BigDecimal.ZERO));
        CellFigures figures = Figures.of(SpecSample.spec(), List.of(CELL), List.of(Figures.saturated(CELL, 1, 200)))
                .of(CELL);

        assertThat(CostPerMillion.of(figures, Mode.Users, free)).contains(new Estimate("0", null, null));
    }

    /** 20 a second pass, 40 fail, so that the capacity is the root of 800; of the 200 that passed 190 were in time. */
    @Test
    void ofAnOpenRateOnlyWhatIsInTimeIsPaidFor() {
        TrialMeasurement trial = Load.trial(
                CELL, 1, 6, Load.open(Load.rung(20, 10, 190, 10, null)), Load.open(Load.fail(40, Miss.LATENCY)));
        CellFigures figures =
                Figures.of(Specs.rate(), List.of(CELL), List.of(trial)).of(CELL);
        var price = Optional.of(new WorkloadPrice(new BigDecimal("0.035"), new BigDecimal("0.002")));

        assertThat(CostPerMillion.of(figures, Mode.Rate, price))
                .contains(new Estimate(
                        Decimal.of(EUROS_PER_HOUR / (Math.sqrt(20 * 40) * 190 / 200 * 3_600) * 1e6), null, null));
    }

    private static CellStatus cell(CoffeeShopExperimentSpec spec, TrialMeasurement... trials) {
        return ExperimentAnalysis.analyse(spec, List.of(CELL), List.of(trials), List.of())
                .cells()
                .getFirst();
    }
}
