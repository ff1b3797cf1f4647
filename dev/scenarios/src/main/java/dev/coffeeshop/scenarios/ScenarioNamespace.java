package dev.coffeeshop.scenarios;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** The namespace in which one scenario runs, so that nothing of it stays behind. */
record ScenarioNamespace(KubernetesClient client, String name) {

    private static final long LONGEST_DELETION_MINUTES = 2;

    static ScenarioNamespace of(KubernetesClient client, Scenario scenario) {
        return new ScenarioNamespace(client, "scenario-" + scenario.name());
    }

    /** Empty, also when a run that was killed has left something there. */
    void create() {
        delete();
        client.namespaces()
                .resource(new NamespaceBuilder()
                        .withNewMetadata()
                        .withName(name)
                        .endMetadata()
                        .build())
                .create();
    }

    /** Sends the object as it is, as kubectl does. */
    void create(GenericKubernetesResource object) {
        client.genericKubernetesResources(object.getApiVersion(), object.getKind())
                .inNamespace(name)
                .resource(object)
                .create();
    }

    /** Returns when nothing runs in it any more. */
    void delete() {
        var namespace = client.namespaces().withName(name);
        namespace.delete();
        namespace.waitUntilCondition(Objects::isNull, LONGEST_DELETION_MINUTES, TimeUnit.MINUTES);
    }
}
