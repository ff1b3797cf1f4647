package dev.coffeeshop.shop;

import java.util.function.LongConsumer;

/**
 * Makes an order by its recipe: pay at the till, wait, burn CPU. An order that can't be paid isn't brewed.
 *
 * @param cpuCharged told the CPU nanoseconds of each brewed order
 */
record Brewing(Recipe recipe, Till till, Peers peers, CpuBurner burner, LongConsumer cpuCharged)
        implements Machine.Making {

    @Override
    public Outcome make() throws InterruptedException {
        if (!till.pay()) {
            return Outcome.TILL_FAILED;
        }
        if (recipe.pause().isPositive()) {
            Thread.sleep(recipe.pause());
        }
        cpuCharged.accept(burner.burn(recipe.cpuNanos(peers.count())));
        return Outcome.MADE;
    }
}
