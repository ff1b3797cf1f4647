package dev.coffeeshop.operator.serve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperiment;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentSpec;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Takes out of an experiment what may be a secret. Pages may be seen by people who may not read the experiment itself.
 * References to Secrets are names and stay; nothing here reads what they refer to.
 */
final class Masking {

    static final String MASK = "(not shown)";

    /** These tell nothing of who asks; any other header may. */
    private static final Set<String> HARMLESS_HEADERS = Set.of(
            "accept",
            "accept-encoding",
            "accept-language",
            "cache-control",
            "connection",
            "content-encoding",
            "content-type",
            "host",
            "user-agent");

    private static final Pattern SECRET_NAME = Pattern.compile(
            "pass(word|wd|phrase)?|secret|token|credential|private|auth|key$", Pattern.CASE_INSENSITIVE);

    private static final KubernetesSerialization SERIALIZATION = new KubernetesSerialization();

    private Masking() {}

    /** A copy; the experiment itself is left alone. */
    static CoffeeShopExperiment of(CoffeeShopExperiment experiment) {
        var masked = new CoffeeShopExperiment();
        masked.setMetadata(experiment.getMetadata());
        masked.setSpec(spec(experiment.getSpec()));
        masked.setStatus(experiment.getStatus());
        return masked;
    }

    private static CoffeeShopExperimentSpec spec(CoffeeShopExperimentSpec spec) {
        JsonNode json = SERIALIZATION.convertValue(spec, JsonNode.class);
        mask(json.at("/load/request/headers"), Masking::mayTellWhoAsks);
        mask(json.at("/workload/env"), name -> SECRET_NAME.matcher(name).find());
        return SERIALIZATION.convertValue(json, CoffeeShopExperimentSpec.class);
    }

    private static boolean mayTellWhoAsks(String header) {
        return !HARMLESS_HEADERS.contains(header.toLowerCase(Locale.ROOT));
    }

    /** @param named list of objects with a name and perhaps a value */
    private static void mask(JsonNode named, Predicate<String> secret) {
        for (JsonNode each : named) {
            if (each instanceof ObjectNode object
                    && object.hasNonNull("value")
                    && secret.test(object.path("name").asText())) {
                object.put("value", MASK);
            }
        }
    }
}
