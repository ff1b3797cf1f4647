package dev.coffeeshop.operator.resource;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperiment;
import dev.coffeeshop.operator.design.Trial;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.EnvVarBuilder;
import java.util.ArrayList;
import java.util.List;

/** What a load pod is told; its index among several, Kubernetes adds itself. */
final class LoadEnvironment {

    /** The load program, as JSON. */
    static final String PROGRAM = "LOAD_PROGRAM";

    /** Host and port of the pod that leads; not set where there is one pod. */
    static final String LEADER = "LOAD_LEADER";

    /** Name of the node, to which a calibration belongs. */
    static final String NODE = "NODE_NAME";

    /** Labels of the pod's metrics, as name=value, separated by commas. */
    static final String METRIC_LABELS = "LOAD_METRIC_LABELS";

    private LoadEnvironment() {}

    static List<EnvVar> of(CoffeeShopExperiment experiment, Trial trial, String program) {
        List<EnvVar> variables = new ArrayList<>();
        variables.add(variable(PROGRAM, program));
        variables.add(variable(METRIC_LABELS, metricLabels(experiment, trial)));
        variables.add(nodeName());
        if (LoadGroup.isNeeded(experiment.getSpec().load())) {
            variables.add(variable(LEADER, LoadGroup.leader(experiment, trial)));
        }
        return List.copyOf(variables);
    }

    /** The namespace has a name of its own, since a scraper sets {@code namespace} itself. */
    private static String metricLabels(CoffeeShopExperiment experiment, Trial trial) {
        return "resource_namespace=%s,experiment=%s,cpu_limit=%dm,replicas=%d"
                .formatted(
                        experiment.getMetadata().getNamespace(),
                        experiment.getMetadata().getName(),
                        trial.cell().cpuMillicores(),
                        trial.cell().replicas());
    }

    private static EnvVar variable(String name, String value) {
        return new EnvVarBuilder().withName(name).withValue(value).build();
    }

    private static EnvVar nodeName() {
        return new EnvVarBuilder()
                .withName(NODE)
                .withNewValueFrom()
                .withNewFieldRef()
                .withFieldPath("spec.nodeName")
                .endFieldRef()
                .endValueFrom()
                .build();
    }
}
