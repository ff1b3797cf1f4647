package dev.coffeeshop.operator.api.v1alpha1;

import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.ShortNames;
import io.fabric8.kubernetes.model.annotation.Version;

/** One question to the cluster: does this workload want bigger replicas, more of them, or neither? */
@Group(CoffeeShopExperiment.GROUP)
@Version(CoffeeShopExperiment.VERSION)
@ShortNames("cse")
public class CoffeeShopExperiment extends CustomResource<CoffeeShopExperimentSpec, CoffeeShopExperimentStatus>
        implements Namespaced {

    public static final String GROUP = "coffeeshop.dev";
    public static final String VERSION = "v1alpha1";
}
