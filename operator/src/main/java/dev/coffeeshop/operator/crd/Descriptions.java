package dev.coffeeshop.operator.crd;

import java.util.Map;
import java.util.Optional;

/** Describes what carries no annotation of ours: the resource itself and types of Kubernetes. */
final class Descriptions implements SchemaCure {

    private static final Map<String, String> TEXTS = Map.of(
            "",
            "One question to the cluster: does this workload want bigger replicas, more of them, or neither? The operator"
                    + " measures every CPU limit with every number of replicas under load and writes the verdict into the"
                    + " status.",
            "spec",
            "What to measure and how. Only suspend and ttlSecondsAfterFinished may change.",
            "status",
            "What has been observed so far, and the verdict. Written by the operator.",
            "spec.workload.env[].name",
            "Name of the variable.",
            "spec.workload.env[].value",
            "Its value; variables that stand before it may be used as $(NAME).",
            "spec.workload.env[].valueFrom",
            "Where its value comes from, when value is not set, as in a container of a Pod.",
            "status.conditions",
            "Finished: ended, well or badly. Succeeded: ended with a verdict. Reliable: what has been counted may be"
                    + " believed. Suspended: held by spec.suspend. Each with its reason and a message.");

    @Override
    public void apply(SchemaNode node) {
        Optional.ofNullable(TEXTS.get(node.path())).ifPresent(node.schema()::setDescription);
    }
}
