package dev.coffeeshop.operator.status;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperiment;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentSpec;

/**
 * @param generation of the spec, as the API server counts it
 * @param reportPath where the report is served
 */
public record ExperimentFacts(long generation, CoffeeShopExperimentSpec spec, String reportPath) {

    public static ExperimentFacts of(CoffeeShopExperiment experiment) {
        var metadata = experiment.getMetadata();
        return new ExperimentFacts(
                metadata.getGeneration(),
                experiment.getSpec(),
                ReportPath.of(metadata.getNamespace(), metadata.getName()));
    }
}
