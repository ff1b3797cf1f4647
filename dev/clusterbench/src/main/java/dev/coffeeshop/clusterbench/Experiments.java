package dev.coffeeshop.clusterbench;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The experiments that lie beside this class, and what is changed in them. */
record Experiments(KubernetesSerialization yaml) {

    GenericKubernetesResource capacity() {
        return read("capacity.yaml");
    }

    /** @param rates in requests per second, rising */
    GenericKubernetesResource confirmation(List<Integer> rates) {
        return with(read("confirmation.yaml"), rates, "spec", "load", "rate", "requestsPerSecond");
    }

    GenericKubernetesResource pods(int pods) {
        GenericKubernetesResource experiment = read("pods.yaml");
        experiment.getMetadata().setName("bench-pods-" + pods);
        return with(experiment, pods, "spec", "load", "generator", "parallelism");
    }

    private GenericKubernetesResource read(String file) {
        try (InputStream in = Objects.requireNonNull(Experiments.class.getResourceAsStream(file), file)) {
            return yaml.unmarshal(in, GenericKubernetesResource.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked") // the nodes of a parsed YAML document
    private static GenericKubernetesResource with(GenericKubernetesResource experiment, Object value, String... path) {
        Map<String, Object> node = experiment.getAdditionalProperties();
        for (int i = 0; i < path.length - 1; i++) {
            node = (Map<String, Object>) Objects.requireNonNull(node.get(path[i]), path[i]);
        }
        node.put(path[path.length - 1], value);
        return experiment;
    }
}
