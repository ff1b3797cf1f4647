package dev.coffeeshop.operator.reconcile;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperiment;
import dev.coffeeshop.operator.planning.Observation;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.stream.Stream;

/** Reads the caches, and asks the load pod for its progress. */
@Singleton
class ClusterObserver {

    private final TrialObjects objects;
    private final LoadObserver loads = new LoadObserver(new LoadProgressClient()::ask);

    ClusterObserver(TrialObjects objects) {
        this.objects = objects;
    }

    /** @param view of the current trial */
    Observation observe(
            CoffeeShopExperiment experiment, TrialView view, Context<CoffeeShopExperiment> context, Instant now) {
        return new Observation(
                now,
                RunQueue.ahead(experiment, all(context)).orElse(null),
                WorkloadObserver.observe(view),
                loads.observe(view, now),
                !view.isEmpty(),
                view.deployment() == null ? objects.obstacle(experiment).orElse(null) : null);
    }

    /**
     * Asked for one by one, each is at least as new as what was last written to it, while a list may lag behind. Since
     * experiments are reconciled one after the other, no two can begin at once.
     */
    private static Stream<CoffeeShopExperiment> all(Context<CoffeeShopExperiment> context) {
        var cache = context.getPrimaryCache();
        return cache.keys().flatMap(id -> cache.get(id).stream());
    }
}
