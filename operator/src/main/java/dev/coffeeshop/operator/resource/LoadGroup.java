package dev.coffeeshop.operator.resource;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperiment;
import dev.coffeeshop.operator.api.v1alpha1.LoadSpec;
import dev.coffeeshop.operator.design.Trial;

/** How several load pods find each other: by the hostnames that an Indexed Job gives them, in a headless Service. */
final class LoadGroup {

    /** Where the leader meets its followers. */
    static final int PORT = 9091;

    static final String PORT_NAME = "group";

    private LoadGroup() {}

    static boolean isNeeded(LoadSpec load) {
        return load.generator().parallelism() > 1;
    }

    /** The Job's own name: Kubernetes makes the pods' names in the Service from both. */
    static String serviceName(CoffeeShopExperiment experiment, Trial trial) {
        return TrialName.ofLoad(experiment, trial);
    }

    /** Host and port of the pod with index 0. */
    static String leader(CoffeeShopExperiment experiment, Trial trial) {
        return "%s-0.%s.%s.svc:%d"
                .formatted(
                        TrialName.ofLoad(experiment, trial),
                        serviceName(experiment, trial),
                        experiment.getMetadata().getNamespace(),
                        PORT);
    }
}
