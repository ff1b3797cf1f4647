package dev.coffeeshop.operator.cluster;

import dev.coffeeshop.cluster.Checkout;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperiment;
import dev.coffeeshop.operator.resource.Labels;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.concurrent.TimeUnit;

/** A namespace of one test, under the restricted Pod Security Standard. */
public record TestNamespace(KubernetesClient client, String name) {

    private static final long DELETE_SECONDS = 90;

    public CoffeeShopExperiment createSample(String sample) {
        return create(sample(sample));
    }

    /** The text of a sample under {@code manifests/samples}. */
    public String sample(String sample) {
        var file = Checkout.current().root().resolve("manifests/samples").resolve(sample + ".yaml");
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends the text as it is, as kubectl does, so that the API server and not our classes judge it. */
    public CoffeeShopExperiment create(String yaml) {
        GenericKubernetesResource raw = new KubernetesSerialization().unmarshal(yaml, GenericKubernetesResource.class);
        client.genericKubernetesResources(raw.getApiVersion(), raw.getKind())
                .inNamespace(name)
                .resource(raw)
                .create();
        return experiment(raw.getMetadata().getName()).get();
    }

    public Resource<CoffeeShopExperiment> experiment(String experiment) {
        return client.resources(CoffeeShopExperiment.class).inNamespace(name).withName(experiment);
    }

    /** At once and without a word; its Deployment starts another. */
    public void killOperator() {
        client.pods()
                .inNamespace(TestCluster.OPERATOR_NAMESPACE)
                .withLabel(Labels.COMPONENT, "operator")
                .withGracePeriod(0)
                .delete();
    }

    /** Does not wait until all is gone. */
    void delete() {
        client.namespaces().withName(name).delete();
    }

    /** Returns when nothing runs in it any more. */
    void deleteAndWait() {
        var namespace = client.namespaces().withName(name);
        namespace.delete();
        namespace.waitUntilCondition(gone -> gone == null, DELETE_SECONDS, TimeUnit.SECONDS);
    }
}
