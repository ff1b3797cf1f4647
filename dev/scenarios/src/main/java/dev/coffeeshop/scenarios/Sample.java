package dev.coffeeshop.scenarios;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperiment;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** The objects of one sample, in their order: what is to be there already comes first. */
record Sample(List<GenericKubernetesResource> objects) {

    private static final Pattern SEPARATOR = Pattern.compile("(?m)^---[ \\t]*$");

    Sample {
        objects = List.copyOf(objects);
    }

    /** As it is written, without this client's idea of the fields. */
    static Sample read(String text, KubernetesSerialization yaml) {
        return new Sample(SEPARATOR
                .splitAsStream(text)
                .map(document -> yaml.unmarshal(document, GenericKubernetesResource.class))
                .toList());
    }

    /** The only experiment among them. */
    GenericKubernetesResource experiment() {
        List<GenericKubernetesResource> experiments = objects.stream()
                .filter(object -> CoffeeShopExperiment.class.getSimpleName().equals(object.getKind()))
                .toList();
        if (experiments.size() != 1) {
            throw new IllegalStateException("a scenario has one experiment, not " + experiments.size());
        }
        return experiments.getFirst();
    }

    /** Changes the seed of the experiment. */
    @SuppressWarnings("unchecked") // the nodes of a parsed YAML document
    void seed(long seed) {
        var spec = (Map<String, Object>)
                Objects.requireNonNull(experiment().getAdditionalProperties().get("spec"), "spec");
        var design = (Map<String, Object>) spec.computeIfAbsent("design", _ -> new LinkedHashMap<String, Object>());
        design.put("seed", seed);
    }
}
