package dev.coffeeshop.operator.reconcile;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperiment;
import dev.coffeeshop.operator.planning.Observation;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import jakarta.inject.Singleton;
import java.time.Instant;

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
                RunQueue.ahead(experiment, context.getPrimaryCache().list()).orElse(null),
                WorkloadObserver.observe(view),
                loads.observe(view, now),
                !view.isEmpty(),
                view.deployment() == null ? objects.obstacle(experiment).orElse(null) : null);
    }
}
