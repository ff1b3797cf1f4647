package dev.coffeeshop.operator.rederive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus;
import java.util.List;

/**
 * What follows from an experiment's records and spec, beside what its status says.
 *
 * @param status computed anew
 * @param differences none when the status says the same, to the last bit
 */
record Rederivation(CoffeeShopExperimentStatus status, List<Difference> differences) {

    /** When things happened does not follow from records; nothing that is judged rests on it. */
    private static final List<String> TIMES = List.of("observedGeneration", "startTime", "completionTime");

    private static final List<String> TIMES_OF_CONDITIONS = List.of("observedGeneration", "lastTransitionTime");

    Rederivation {
        differences = List.copyOf(differences);
    }

    static Rederivation of(Export export) {
        CoffeeShopExperimentStatus derived = new Replay(export).lastStatus();
        return new Rederivation(
                derived,
                Difference.between(
                        timeless(export.status()),
                        timeless(Export.SERIALIZATION.convertValue(derived, JsonNode.class))));
    }

    private static ObjectNode timeless(JsonNode status) {
        ObjectNode copy = status.deepCopy();
        copy.path("conditions").forEach(condition -> ((ObjectNode) condition).remove(TIMES_OF_CONDITIONS));
        return copy.remove(TIMES);
    }
}
