package dev.coffeeshop.shop;

import java.util.function.LongConsumer;

/**
 * Makes an order by its recipe: pay at the till, wait, burn what is left of its CPU. An order that can't
 * be paid isn't brewed.
 *
 * @param cpuCharged told the CPU nanoseconds of each brewed order
 */
record Brewing(Recipe recipe, Till till, Peers peers, CpuBurner burner, LongConsumer cpuCharged)
        implements Machine.Making {

    @Override
    public Outcome make(long spentNanos) throws InterruptedException {
        if (!till.pay()) {
            return Outcome.TILL_FAILED;
        }
        if (recipe.pause().isPositive()) {
            Thread.sleep(recipe.pause());
        }
        var left = Math.max(0, recipe.cpuNanos(peers.count()) - spentNanos);
        cpuCharged.accept(spentNanos + burner.burn(left));
        return Outcome.MADE;
    }
}
