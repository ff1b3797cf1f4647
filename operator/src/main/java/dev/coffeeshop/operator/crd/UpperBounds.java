package dev.coffeeshop.operator.crd;

import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaProps;

/**
 * Bounds every list, map and text that has no bound of its own: the API server refuses a definition whose rules could
 * become too expensive, and takes an unbounded list for an endless one.
 */
final class UpperBounds implements SchemaCure {

    private static final long SPEC_ITEMS = 100;
    private static final long STATUS_ITEMS = 20_000;
    private static final long ENTRIES = 64;
    private static final long TEXT = 4096;
    private static final long QUANTITY = 32;

    @Override
    public void apply(SchemaNode node) {
        JSONSchemaProps schema = node.schema();
        if (node.items().isPresent() && schema.getMaxItems() == null) {
            schema.setMaxItems(node.path().startsWith("status") ? STATUS_ITEMS : SPEC_ITEMS);
        }
        if (node.mapValues().isPresent() && schema.getMaxProperties() == null) {
            schema.setMaxProperties(ENTRIES);
        }
        if (schema.getMaxLength() == null) {
            boundText(schema);
        }
    }

    private static void boundText(JSONSchemaProps schema) {
        if (Boolean.TRUE.equals(schema.getXKubernetesIntOrString())) {
            schema.setMaxLength(QUANTITY);
        } else if ("string".equals(schema.getType()) && schema.getEnum().isEmpty()) {
            schema.setMaxLength(TEXT);
        }
    }
}
