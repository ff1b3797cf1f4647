package dev.coffeeshop.operator.crd;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaProps;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What the API server does with an object by a structural schema, before any rule in CEL: it fills in the defaults and
 * complains about fields that are unknown, missing, or out of their bounds.
 */
public record StructuralSchema(JSONSchemaProps root) {

    public static StructuralSchema ofExperiments() {
        return new StructuralSchema(GeneratedCrd.fresh()
                .definition()
                .getSpec()
                .getVersions()
                .getFirst()
                .getSchema()
                .getOpenAPIV3Schema());
    }

    /** Changes the object. */
    void fillIn(ObjectNode object) {
        fillIn(root, object);
    }

    /** Each with the path of the field; apiVersion, kind and metadata are not looked at. */
    List<String> problems(ObjectNode object) {
        List<String> found = new ArrayList<>();
        check("spec", Objects.requireNonNull(root.getProperties().get("spec")), object.path("spec"), found);
        return found;
    }

    private static void fillIn(JSONSchemaProps schema, JsonNode node) {
        switch (node) {
            case ObjectNode object ->
                properties(schema).forEach((name, property) -> {
                    if (!object.has(name) && property.getDefault() != null) {
                        object.set(name, property.getDefault().deepCopy());
                    }
                    if (object.has(name)) {
                        fillIn(property, object.get(name));
                    }
                });
            case ArrayNode array -> items(schema).ifPresent(items -> array.forEach(item -> fillIn(items, item)));
            default -> {}
        }
    }

    private static void check(String path, JSONSchemaProps schema, JsonNode node, List<String> found) {
        switch (node) {
            case ObjectNode object -> object(path, schema, object, found);
            case ArrayNode array -> array(path, schema, array, found);
            default -> scalar(path, schema, node, found);
        }
    }

    private static void object(String path, JSONSchemaProps schema, ObjectNode object, List<String> found) {
        Optional.ofNullable(schema.getRequired()).orElse(List.of()).stream()
                .filter(name -> !object.has(name))
                .forEach(name -> found.add(path + "." + name + " is missing"));
        boolean anyName = schema.getAdditionalProperties() != null;
        object.properties().forEach(field -> {
            JSONSchemaProps property = properties(schema).get(field.getKey());
            String at = path + "." + field.getKey();
            if (property != null) {
                check(at, property, field.getValue(), found);
            } else if (!anyName) {
                found.add(at + " is unknown");
            }
        });
    }

    private static void array(String path, JSONSchemaProps schema, ArrayNode array, List<String> found) {
        if (!"array".equals(schema.getType())) {
            found.add(path + " is no list");
        }
        boolean tooFew = schema.getMinItems() != null && array.size() < schema.getMinItems();
        boolean tooMany = schema.getMaxItems() != null && array.size() > schema.getMaxItems();
        if (tooFew || tooMany) {
            found.add(path + " has too few or too many items");
        }
        items(schema).ifPresent(items -> array.forEach(item -> check(path + "[]", items, item, found)));
    }

    private static void scalar(String path, JSONSchemaProps schema, JsonNode node, List<String> found) {
        boolean typed = switch (String.valueOf(schema.getType())) {
            case "string" -> node.isTextual();
            case "integer" -> node.isIntegralNumber();
            case "number" -> node.isNumber();
            case "boolean" -> node.isBoolean();
            default -> Boolean.TRUE.equals(schema.getXKubernetesIntOrString());
        };
        if (!typed) {
            found.add("%s is %s, and not of type %s".formatted(path, node, schema.getType()));
        }
        if (schema.getEnum() != null
                && !schema.getEnum().isEmpty()
                && !schema.getEnum().contains(node)) {
            found.add("%s is %s, and none of %s".formatted(path, node, schema.getEnum()));
        }
        if (schema.getPattern() != null && !node.asText().matches("(?s).*(?:" + schema.getPattern() + ").*")) {
            found.add("%s is %s, which does not match %s".formatted(path, node, schema.getPattern()));
        }
        boolean tooSmall = schema.getMinimum() != null && node.asDouble() < schema.getMinimum();
        boolean tooGreat = schema.getMaximum() != null && node.asDouble() > schema.getMaximum();
        if (tooSmall || tooGreat) {
            found.add("%s is %s, out of its bounds".formatted(path, node));
        }
    }

    private static Map<String, JSONSchemaProps> properties(JSONSchemaProps schema) {
        return Optional.ofNullable(schema.getProperties()).orElse(Map.of());
    }

    private static Optional<JSONSchemaProps> items(JSONSchemaProps schema) {
        return Optional.ofNullable(schema.getItems()).map(items -> items.getSchema());
    }
}
