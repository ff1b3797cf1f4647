package dev.coffeeshop.operator.resource;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperiment;
import dev.coffeeshop.operator.api.v1alpha1.LoadSpec.Routing;
import dev.coffeeshop.operator.design.Trial;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import java.util.ArrayList;
import java.util.List;

/** How the load generator reaches the workload's pods. */
public final class ServiceFactory {

    private static final String PORT_NAME = "http";

    private ServiceFactory() {}

    /** A headless Service always, for peers and even routing; one with a virtual address where requests go through it. */
    public static List<Service> services(CoffeeShopExperiment experiment, Trial trial) {
        List<Service> services = new ArrayList<>();
        services.add(headless(experiment, trial));
        if (isRoutedThroughService(experiment)) {
            services.add(virtual(experiment, trial));
        }
        return List.copyOf(services);
    }

    /** The name to which requests are sent, complete enough to be resolved in any namespace. */
    public static String targetHost(CoffeeShopExperiment experiment, Trial trial) {
        return isRoutedThroughService(experiment)
                ? host(experiment, TrialName.ofVirtualService(experiment, trial))
                : headlessHost(experiment, trial);
    }

    static String headlessHost(CoffeeShopExperiment experiment, Trial trial) {
        return host(experiment, TrialName.of(experiment, trial));
    }

    private static boolean isRoutedThroughService(CoffeeShopExperiment experiment) {
        return experiment.getSpec().load().routing() == Routing.Service;
    }

    private static String host(CoffeeShopExperiment experiment, String service) {
        return "%s.%s.svc".formatted(service, experiment.getMetadata().getNamespace());
    }

    /** Publishes pods that are not ready too: a replica that drops out under load must be seen to fail, not vanish. */
    private static Service headless(CoffeeShopExperiment experiment, Trial trial) {
        return service(experiment, trial, TrialName.of(experiment, trial))
                .editSpec()
                .withClusterIP("None")
                .withPublishNotReadyAddresses(true)
                .endSpec()
                .build();
    }

    private static Service virtual(CoffeeShopExperiment experiment, Trial trial) {
        return service(experiment, trial, TrialName.ofVirtualService(experiment, trial))
                .build();
    }

    private static ServiceBuilder service(CoffeeShopExperiment experiment, Trial trial, String name) {
        int port = experiment.getSpec().workload().port();
        return new ServiceBuilder()
                .withMetadata(TrialMetadata.of(experiment, trial, Component.WORKLOAD, name))
                .withNewSpec()
                .withSelector(Labels.selector(experiment, trial, Component.WORKLOAD))
                .addNewPort()
                .withName(PORT_NAME)
                .withProtocol("TCP")
                .withPort(port)
                .withNewTargetPort(port)
                .endPort()
                .endSpec();
    }
}
