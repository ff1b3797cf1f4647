package dev.coffeeshop.operator.reconcile;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.utils.Serialization;

/** Pods as a cluster shows them. */
final class Pods {

    private Pods() {}

    static PodState ready(String name) {
        return pod(name, """
                  podIP: 10.0.0.1
                  phase: Running
                  conditions: [{type: Ready, status: "True"}]
                  containerStatuses: [{name: workload, image: "shop:1", imageID: "sha256:ab", restartCount: 0}]
                """);
    }

    static PodState waiting(String name, String reason, String message) {
        return pod(name, """
                  phase: Pending
                  containerStatuses:
                  - {name: workload, image: "shop:1", imageID: "", restartCount: 0, state: {waiting: {reason: %s, message: "%s"}}}
                """.formatted(reason, message));
    }

    /** @param status indented by two */
    static PodState pod(String name, String status) {
        return of("name: " + name, status);
    }

    /** One of the pods of an Indexed Job. */
    static PodState indexed(String name, int index, String status) {
        return of(
                "name: %s, labels: {batch.kubernetes.io/job-completion-index: \"%d\"}".formatted(name, index), status);
    }

    /** @param metadata in YAML's flow style, besides the namespace */
    static PodState of(String metadata, String status) {
        return new PodState(Serialization.unmarshal("""
                apiVersion: v1
                kind: Pod
                metadata: {namespace: team, %s}
                spec: {nodeName: node-1, containers: []}
                status:
                """.formatted(metadata) + status, Pod.class));
    }
}
