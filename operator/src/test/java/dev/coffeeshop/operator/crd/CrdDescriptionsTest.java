package dev.coffeeshop.operator.crd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CrdDescriptionsTest {

    /** Types of Kubernetes that come without descriptions, and what needs none. */
    private static final List<String> FOREIGN = List.of("spec.workload.env[].valueFrom.", "status.conditions[]");

    @Test
    void everyFieldExplainsItself() {
        var schema = GeneratedCrd.fresh()
                .definition()
                .getSpec()
                .getVersions()
                .getFirst()
                .getSchema()
                .getOpenAPIV3Schema();
        List<String> silent = new ArrayList<>();
        SchemaNode.root(schema).visitBottomUp(node -> {
            if (node.schema().getDescription() == null && isOurs(node.path())) {
                silent.add(node.path());
            }
        });

        assertThat(silent).isEmpty();
    }

    private static boolean isOurs(String path) {
        return !path.endsWith("[]") && !path.endsWith("{}") && FOREIGN.stream().noneMatch(path::startsWith);
    }
}
