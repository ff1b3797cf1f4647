package dev.coffeeshop.operator.crd;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperiment;
import io.fabric8.crdv2.generator.CRDGenerator;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** The custom resource definition as the build generates it from the classes of this moment. */
record GeneratedCrd(String yaml) {

    static GeneratedCrd fresh() {
        var output = new InMemory();
        new CRDGenerator()
                .customResourceClasses(CoffeeShopExperiment.class)
                .withPostProcessor(new ExperimentCrdPostProcessor())
                .withOutput(output)
                .generate();
        return new GeneratedCrd(output.text());
    }

    CustomResourceDefinition definition() {
        return Serialization.unmarshal(yaml, CustomResourceDefinition.class);
    }

    private static final class InMemory extends CRDGenerator.AbstractCRDOutput<ByteArrayOutputStream> {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        @Override
        protected ByteArrayOutputStream createStreamFor(String name) {
            return bytes;
        }

        String text() {
            return bytes.toString(StandardCharsets.UTF_8);
        }
    }
}
