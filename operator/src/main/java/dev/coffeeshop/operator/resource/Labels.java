package dev.coffeeshop.operator.resource;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperiment;
import dev.coffeeshop.operator.design.Trial;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The labels of every object of an experiment. */
public final class Labels {

    public static final String NAME = "app.kubernetes.io/name";
    public static final String INSTANCE = "app.kubernetes.io/instance";
    public static final String COMPONENT = "app.kubernetes.io/component";
    public static final String PART_OF = "app.kubernetes.io/part-of";
    public static final String MANAGED_BY = "app.kubernetes.io/managed-by";
    public static final String EXPERIMENT = "coffeeshop.dev/experiment";
    public static final String TRIAL = "coffeeshop.dev/trial";
    public static final String CELL = "coffeeshop.dev/cell";

    public static final String OPERATOR = "coffeeshop-operator";

    private Labels() {}

    /** What all objects of all experiments have in common. */
    public static String managedSelector() {
        return MANAGED_BY + "=" + OPERATOR;
    }

    public static boolean isManaged(HasMetadata object) {
        return Optional.ofNullable(object.getMetadata().getLabels())
                .filter(labels -> OPERATOR.equals(labels.get(MANAGED_BY)))
                .isPresent();
    }

    public static Map<String, String> of(CoffeeShopExperiment experiment, Trial trial, Component component) {
        Map<String, String> labels = new HashMap<>(selector(experiment, trial, component));
        labels.put(NAME, component.applicationName());
        labels.put(PART_OF, "coffeeshop");
        labels.put(MANAGED_BY, OPERATOR);
        labels.put(EXPERIMENT, experiment.getMetadata().getName());
        labels.put(TRIAL, trial.name());
        labels.put(CELL, trial.cell().name());
        return Map.copyOf(labels);
    }

    /** Selects the pods of one component of this very trial: the instance holds the experiment's UID. */
    public static Map<String, String> selector(CoffeeShopExperiment experiment, Trial trial, Component component) {
        return Map.of(INSTANCE, TrialName.of(experiment, trial), COMPONENT, component.label());
    }
}
