package dev.coffeeshop.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BrewingTest {

    private static final long MILLISECOND = 1_000_000;

    private final AtomicLong charged = new AtomicLong();

    private Brewing brewing(Recipe recipe, Till till, Peers peers) {
        return new Brewing(recipe, till, peers, new CpuBurner(), charged::addAndGet);
    }

    @Test
    void charges_the_recipe_with_the_peers_of_the_moment() throws InterruptedException {
        var recipe = new Recipe(Duration.ofMillis(5), Duration.ZERO, 100);

        assertThat(brewing(recipe, Till.NONE, () -> 3).make(0)).isEqualTo(Outcome.MADE);
        assertThat(charged.get()).isEqualTo(20 * MILLISECOND);
    }

    @Test
    void burns_only_what_taking_the_order_has_left() throws InterruptedException {
        var before = CpuLap.threadNanos();
        brewing(new Recipe(Duration.ofMillis(20), Duration.ZERO, 0), Till.NONE, Peers.NONE)
                .make(15 * MILLISECOND);

        assertThat(charged.get()).isEqualTo(20 * MILLISECOND);
        assertThat(CpuLap.threadNanos() - before).isLessThan(15 * MILLISECOND);
    }

    @Test
    void an_unpaid_order_is_not_brewed() throws InterruptedException {
        var brewing = brewing(new Recipe(Duration.ofMillis(5), Duration.ofHours(1), 0), () -> false, Peers.NONE);

        assertThat(brewing.make(0)).isEqualTo(Outcome.TILL_FAILED);
        assertThat(charged).hasValue(0);
    }

    @Test
    void waits_in_the_machines_thread() throws InterruptedException {
        var brewing = brewing(new Recipe(Duration.ZERO, Duration.ofMillis(20), 0), Till.NONE, Peers.NONE);
        var start = System.nanoTime();
        brewing.make(0);
        brewing.make(0);

        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(40 * MILLISECOND);
    }
}
