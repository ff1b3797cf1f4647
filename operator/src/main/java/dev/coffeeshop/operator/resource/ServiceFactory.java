package dev.coffeeshop.operator.resource;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperiment;
import dev.coffeeshop.operator.api.v1alpha1.LoadSpec.Routing;
import dev.coffeeshop.operator.design.Trial;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.ServicePortBuilder;
import java.util.ArrayList;
import java.util.List;

/** How the load generator reaches the workload's pods, and several load pods each other. */
public final class ServiceFactory {

    private static final String HEADLESS = "None";
    private static final String PORT_NAME = "http";

    private ServiceFactory() {}

    /**
     * A headless Service always, for peers and even routing; one with a virtual address where requests go through it;
     * one for the load pods where there are several.
     */
    public static List<Service> services(CoffeeShopExperiment experiment, Trial trial) {
        List<Service> services = new ArrayList<>();
        services.add(headless(experiment, trial));
        if (isRoutedThroughService(experiment)) {
            services.add(virtual(experiment, trial));
        }
        if (LoadGroup.isNeeded(experiment.getSpec().load())) {
            services.add(loadGroup(experiment, trial));
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
                .withClusterIP(HEADLESS)
                .withPublishNotReadyAddresses(true)
                .endSpec()
                .build();
    }

    private static Service virtual(CoffeeShopExperiment experiment, Trial trial) {
        return service(experiment, trial, TrialName.ofVirtualService(experiment, trial))
                .build();
    }

    /** Names the leader to its followers from its first moment on. */
    private static Service loadGroup(CoffeeShopExperiment experiment, Trial trial) {
        return new ServiceBuilder()
                .withMetadata(
                        TrialMetadata.of(experiment, trial, Component.LOAD, LoadGroup.serviceName(experiment, trial)))
                .withNewSpec()
                .withClusterIP(HEADLESS)
                .withPublishNotReadyAddresses(true)
                .withSelector(Labels.selector(experiment, trial, Component.LOAD))
                .withPorts(
                        port(LoadPodFactory.PROGRESS_PORT_NAME, LoadPodFactory.PROGRESS_PORT),
                        port(LoadGroup.PORT_NAME, LoadGroup.PORT))
                .endSpec()
                .build();
    }

    private static ServiceBuilder service(CoffeeShopExperiment experiment, Trial trial, String name) {
        return new ServiceBuilder()
                .withMetadata(TrialMetadata.of(experiment, trial, Component.WORKLOAD, name))
                .withNewSpec()
                .withSelector(Labels.selector(experiment, trial, Component.WORKLOAD))
                .withPorts(port(PORT_NAME, experiment.getSpec().workload().port()))
                .endSpec();
    }

    private static ServicePort port(String name, int number) {
        return new ServicePortBuilder()
                .withName(name)
                .withProtocol("TCP")
                .withPort(number)
                .withNewTargetPort(number)
                .build();
    }
}
