package dev.coffeeshop.operator.reconcile;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperiment;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.javaoperatorsdk.operator.api.reconciler.UpdateControl;

/** Writes status when it has changed, and only status. */
final class StatusPatch {

    private StatusPatch() {}

    /** From a fresh object: what a server-side apply names it owns, and the spec is the user's. */
    static UpdateControl<CoffeeShopExperiment> of(
            CoffeeShopExperiment experiment, CoffeeShopExperimentStatus previous, CoffeeShopExperimentStatus next) {
        if (next.equals(previous)) {
            return UpdateControl.noUpdate();
        }
        var fresh = new CoffeeShopExperiment();
        fresh.setMetadata(new ObjectMetaBuilder()
                .withNamespace(experiment.getMetadata().getNamespace())
                .withName(experiment.getMetadata().getName())
                .withUid(experiment.getMetadata().getUid())
                .build());
        fresh.setStatus(next);
        return UpdateControl.patchStatus(fresh);
    }
}
