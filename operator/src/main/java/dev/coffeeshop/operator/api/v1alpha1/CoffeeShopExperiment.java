package dev.coffeeshop.operator.api.v1alpha1;

import io.fabric8.crd.generator.annotation.AdditionalPrinterColumn;
import io.fabric8.generator.annotation.ValidationRule;
import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Categories;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.ShortNames;
import io.fabric8.kubernetes.model.annotation.Version;

/** One question to the cluster: does this workload want bigger replicas, more of them, or neither? */
@Group(CoffeeShopExperiment.GROUP)
@Version(CoffeeShopExperiment.VERSION)
@ShortNames("cse")
@Categories("coffeeshop")
@AdditionalPrinterColumn(name = "Status", jsonPath = ".status.state")
@AdditionalPrinterColumn(name = "Progress", jsonPath = ".status.progress")
@AdditionalPrinterColumn(name = "Verdict", jsonPath = ".status.verdict.summary")
@AdditionalPrinterColumn(
        name = "Age",
        jsonPath = ".metadata.creationTimestamp",
        type = AdditionalPrinterColumn.Type.DATE)
@AdditionalPrinterColumn(name = "Current", jsonPath = ".status.currentTrial.cell", priority = 1)
@AdditionalPrinterColumn(
        name = "Reliable",
        jsonPath = ".status.conditions[?(@.type==\"Reliable\")].status",
        priority = 1)
@AdditionalPrinterColumn(name = "Activity", jsonPath = ".status.currentTrial.activity", priority = 1)
@AdditionalPrinterColumn(
        name = "Expected seconds",
        jsonPath = ".status.plan.expectedSeconds",
        type = AdditionalPrinterColumn.Type.INTEGER,
        priority = 1)
@AdditionalPrinterColumn(name = "Headline", jsonPath = ".status.verdict.headline", priority = 1)
@ValidationRule(
        value = "self.metadata.name.size() <= 63",
        message =
                "metadata.name is longer than the 63 characters that fit into the labels that carry it: choose a shorter"
                        + " name")
public class CoffeeShopExperiment extends CustomResource<CoffeeShopExperimentSpec, CoffeeShopExperimentStatus>
        implements Namespaced {

    public static final String GROUP = "coffeeshop.dev";
    public static final String VERSION = "v1alpha1";
}
