package dev.coffeeshop.operator.crd;

import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaProps;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One node of the schema.
 *
 * @param path from the root, such as {@code spec.workload.env[].name}; empty at the root
 */
record SchemaNode(String path, JSONSchemaProps schema) {

    static SchemaNode root(JSONSchemaProps schema) {
        return new SchemaNode("", schema);
    }

    void visitBottomUp(Consumer<SchemaNode> visitor) {
        properties()
                .forEach((name, property) -> child(path.isEmpty() ? name : path + "." + name, property)
                        .visitBottomUp(visitor));
        items().ifPresent(items -> child(path + "[]", items).visitBottomUp(visitor));
        mapValues().ifPresent(values -> child(path + "{}", values).visitBottomUp(visitor));
        visitor.accept(this);
    }

    Map<String, JSONSchemaProps> properties() {
        return Optional.ofNullable(schema.getProperties()).orElse(Map.of());
    }

    Optional<JSONSchemaProps> items() {
        return Optional.ofNullable(schema.getItems()).map(items -> items.getSchema());
    }

    Optional<JSONSchemaProps> mapValues() {
        return Optional.ofNullable(schema.getAdditionalProperties()).map(values -> values.getSchema());
    }

    List<String> required() {
        return Optional.ofNullable(schema.getRequired()).orElse(List.of());
    }

    private static SchemaNode child(String path, JSONSchemaProps schema) {
        return new SchemaNode(path, schema);
    }
}
