package dev.coffeeshop.operator.resource;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperiment;
import dev.coffeeshop.operator.design.Trial;

/**
 * Names of a trial's objects. They follow from the experiment's UID and the trial alone, so that doing a step twice
 * meets the same objects, and an experiment that is deleted and created again never meets those of its predecessor.
 */
public final class TrialName {

    private static final int UID_DIGITS = 10;

    private TrialName() {}

    /**
     * Of the Deployment, of the headless Service and of the record: such as cse-0123456789-400m-x2-r1-a1, at most 52
     * characters.
     */
    public static String of(CoffeeShopExperiment experiment, Trial trial) {
        String uid = experiment.getMetadata().getUid().replace("-", "");
        return "cse-%s-%s".formatted(uid.substring(0, UID_DIGITS), trial.name());
    }

    /** Of the Service with a virtual address. */
    static String ofVirtualService(CoffeeShopExperiment experiment, Trial trial) {
        return of(experiment, trial) + "-vip";
    }

    /** Of the load Job and of its pods' Service; with a pod's index appended still a host's name. */
    public static String ofLoad(CoffeeShopExperiment experiment, Trial trial) {
        return of(experiment, trial) + "-load";
    }
}
