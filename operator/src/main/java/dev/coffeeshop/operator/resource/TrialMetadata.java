package dev.coffeeshop.operator.resource;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperiment;
import dev.coffeeshop.operator.design.Trial;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.OwnerReference;
import io.fabric8.kubernetes.api.model.OwnerReferenceBuilder;

/** Metadata of a trial's objects: the experiment owns them, so that they go when it goes. */
public final class TrialMetadata {

    private TrialMetadata() {}

    public static ObjectMeta of(CoffeeShopExperiment experiment, Trial trial, Component component, String name) {
        return new ObjectMetaBuilder()
                .withNamespace(experiment.getMetadata().getNamespace())
                .withName(name)
                .withLabels(Labels.of(experiment, trial, component))
                .withOwnerReferences(owner(experiment))
                .build();
    }

    private static OwnerReference owner(CoffeeShopExperiment experiment) {
        return new OwnerReferenceBuilder()
                .withApiVersion(experiment.getApiVersion())
                .withKind(experiment.getKind())
                .withName(experiment.getMetadata().getName())
                .withUid(experiment.getMetadata().getUid())
                .withController(true)
                .withBlockOwnerDeletion(false)
                .build();
    }
}
