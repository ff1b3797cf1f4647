package dev.coffeeshop.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** Compares CPU time with CPU time, never with a clock on the wall, so a busy machine changes nothing. */
class CpuTest {

    private static final int ORDERS = 40;
    private static final long COST_NANOS = 3_000_000;

    @Test
    void orders_cost_what_is_set() {
        var burner = new CpuBurner();
        var before = CpuLap.threadNanos();
        for (var order = 0; order < ORDERS; order++) {
            burner.burn(COST_NANOS);
        }
        var perOrder = (CpuLap.threadNanos() - before) / ORDERS;

        assertThat(perOrder).isCloseTo(COST_NANOS, Percentage.withPercentage(3));
    }

    @Test
    void work_between_orders_counts_towards_the_next() {
        var worker = new CpuBurner();
        var burner = new CpuBurner();
        var before = CpuLap.threadNanos();
        worker.burn(COST_NANOS / 2);
        var charged = burner.burn(COST_NANOS);

        assertThat(charged).isGreaterThanOrEqualTo(COST_NANOS);
        assertThat(CpuLap.threadNanos() - before).isCloseTo(COST_NANOS, Percentage.withPercentage(20));
    }

    @Test
    void work_worth_many_orders_makes_at_most_one_cheap() {
        var burner = new CpuBurner();
        new CpuBurner().burn(10 * COST_NANOS);
        burner.burn(COST_NANOS);
        var before = CpuLap.threadNanos();
        burner.burn(COST_NANOS);
        burner.burn(COST_NANOS);

        assertThat(CpuLap.threadNanos() - before).isBetween(COST_NANOS / 2, 3 * COST_NANOS);
    }

    @Test
    void a_lap_is_the_threads_own_cpu() {
        var lap = new CpuLap();
        new CpuBurner().burn(COST_NANOS);

        assertThat(lap.end()).isGreaterThanOrEqualTo(COST_NANOS);
        assertThat(lap.end()).isLessThan(COST_NANOS);
    }

    @Test
    void each_peer_adds_its_percentage() {
        var recipe = new Recipe(Duration.ofMillis(5), Duration.ZERO, 40);

        assertThat(recipe.cpuNanos(0)).isEqualTo(5_000_000);
        assertThat(recipe.cpuNanos(1)).isEqualTo(7_000_000);
        assertThat(recipe.cpuNanos(3)).isCloseTo(11_000_000, within(1L));
    }
}
