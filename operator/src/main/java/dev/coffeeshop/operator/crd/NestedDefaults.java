package dev.coffeeshop.operator.crd;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Gives an object that can be left out the defaults of its fields as its own default: the API server fills in fields
 * only where their parent is. An object with a required field is not made up, since its presence says something.
 */
final class NestedDefaults implements SchemaCure {

    @Override
    public void apply(SchemaNode node) {
        withdrawFromRequired(node);
        ObjectNode defaults = JsonNodeFactory.instance.objectNode();
        node.properties().forEach((name, property) -> {
            if (property.getDefault() != null) {
                defaults.set(name, property.getDefault());
            }
        });
        boolean complete = node.required().stream().allMatch(defaults::has);
        if (complete && !defaults.isEmpty() && node.schema().getDefault() == null) {
            node.schema().setDefault(defaults);
        }
    }

    /** Else a required object would be made up and no one be told that it is missing. */
    private static void withdrawFromRequired(SchemaNode node) {
        node.properties().forEach((name, property) -> {
            if (node.required().contains(name)) {
                property.setDefault(null);
            }
        });
    }
}
