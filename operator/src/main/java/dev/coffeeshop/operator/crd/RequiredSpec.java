package dev.coffeeshop.operator.crd;

import java.util.List;

/** The spec is declared by a class of the framework, where it cannot be annotated. */
final class RequiredSpec implements SchemaCure {

    @Override
    public void apply(SchemaNode node) {
        if (node.path().isEmpty()) {
            node.schema().setRequired(List.of("spec"));
        }
    }
}
