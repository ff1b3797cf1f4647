package dev.coffeeshop.operator.report.comparison;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentSpec;
import dev.coffeeshop.operator.json.Difference;
import java.util.List;

/** What two experiments ask for that is not the same. */
final class SpecDifferences {

    private static final JsonMapper JSON = new JsonMapper();

    /** How long an experiment is kept or held back says nothing of what it measures. */
    private static final List<String> LIFE_CYCLE =
            List.of("suspend", "ttlSecondsAfterFinished", "activeDeadlineSeconds");

    private SpecDifferences() {}

    static List<Difference> between(CoffeeShopExperimentSpec one, CoffeeShopExperimentSpec other) {
        return Difference.between(json(one), json(other));
    }

    private static ObjectNode json(CoffeeShopExperimentSpec spec) {
        return JSON.convertValue(spec, ObjectNode.class).remove(LIFE_CYCLE);
    }
}
