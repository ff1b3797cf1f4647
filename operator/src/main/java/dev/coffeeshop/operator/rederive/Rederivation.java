package dev.coffeeshop.operator.rederive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus;
import dev.coffeeshop.operator.json.Difference;
import java.util.List;

/**
 * What follows from an experiment's records and spec, beside what its status says.
 *
 * @param status computed anew
 * @param differences none when the status says the same, to the last bit
 */
record Rederivation(CoffeeShopExperimentStatus status, List<Difference> differences) {

    /** When things happened and where they are shown does not follow from records; no judgement rests on it. */
    private static final List<String> CIRCUMSTANCES =
            List.of("observedGeneration", "startTime", "completionTime", "reportPath");

    private static final List<String> TIMES_OF_CONDITIONS = List.of("observedGeneration", "lastTransitionTime");

    Rederivation {
        differences = List.copyOf(differences);
    }

    static Rederivation of(Export export) {
        CoffeeShopExperimentStatus derived = new Replay(export).lastStatus();
        return new Rederivation(
                derived,
                Difference.between(
                        judged(export.status()), judged(Export.SERIALIZATION.convertValue(derived, JsonNode.class))));
    }

    private static ObjectNode judged(JsonNode status) {
        ObjectNode copy = status.deepCopy();
        copy.path("conditions").forEach(condition -> ((ObjectNode) condition).remove(TIMES_OF_CONDITIONS));
        return copy.remove(CIRCUMSTANCES);
    }
}
