package dev.coffeeshop.operator.report.comparison;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentSpec;
import dev.coffeeshop.operator.json.Difference;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.util.List;

/** What two experiments ask for that is not the same. */
final class SpecDifferences {

    private static final KubernetesSerialization SERIALIZATION = new KubernetesSerialization();

    /** How long an experiment is kept or held back says nothing of what it measures. */
    private static final List<String> LIFE_CYCLE =
            List.of("suspend", "ttlSecondsAfterFinished", "activeDeadlineSeconds");

    private SpecDifferences() {}

    static List<Difference> between(CoffeeShopExperimentSpec one, CoffeeShopExperimentSpec other) {
        return Difference.between(json(one), json(other));
    }

    private static ObjectNode json(CoffeeShopExperimentSpec spec) {
        return SERIALIZATION.convertValue(spec, ObjectNode.class).remove(LIFE_CYCLE);
    }
}
